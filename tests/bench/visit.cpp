#include "tests/bench/visit.h"

#include <algorithm>
#include <stdexcept>

namespace bench {
namespace {

const char* name = "unemployment_registration";

}  // namespace

void apply(support::Stand& stand, support::TerminalStage& stage, const Instead& instead) {
    const auto walk = support::loadWalk(name);
    stage.perform({walk.name, {}});                  // papers of an earlier visit do not count
    for (std::size_t line = 0; line < walk.lines.size(); ++line)
        if (!instead(walk, line)) support::perform(walk, walk.lines[line], stage);
    if (!stand.robot().sees("您好")) throw std::runtime_error("the attract screen does not come back");
}

void applyUntil(support::TerminalStage& stage, const std::string& verb, const std::string& argument) {
    auto walk = support::loadWalk(name);
    auto stop = std::ranges::find_if(walk.lines, [&](auto& line) { return line.verb == verb && line.argument == argument; });
    if (stop == walk.lines.end()) throw std::runtime_error("the walk has no line " + verb + " " + argument);
    walk.lines.erase(stop, walk.lines.end());
    stage.perform(walk);
}

}  // namespace bench
