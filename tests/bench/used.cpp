#include <fmt/format.h>

#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/processes.h"
#include "tests/bench/rig.h"
#include "tests/support/terminal_stage.h"
#include "tests/ui/text_input/characters.h"

namespace bench {
namespace {

// By ids alone, so that it is played in either language.
constexpr const char* applyUpToTheAddress = R"(
tap   unemployment_registration
tap   confirm
card  王小明
tap   phone
types 13800000000
tap   confirm
)";
constexpr const char* addressInEveryWay = R"(
tap   address
reads
tap   confirm
types changle
tap   candidate_0
tap   way_strokes
types hpznphhpn
tap   candidate_0
tap   way_code
types 2cc56
tap   candidate_0
tap   way_handwriting
)";
constexpr const char* applyToTheEnd = R"(
tap   candidate_0
tap   confirm
reads
tap   reason
reads
tap   contract_ended
reads
tap   confirm
reads
tap   confirm
signs
tap   confirm
tap   peek
reads
tap   confirm
takes card
tap   confirm
tap   decline
)";
constexpr const char* search = R"(
tap   search
types sydj
tap   back
)";

void write(support::Robot& robot, const std::vector<ui::Stroke>& character) {
    robot.await("pad");
    for (auto& stroke : character) {
        std::vector<support::Fraction> path;
        for (auto& point : stroke) path.push_back({point.x, point.y});
        robot.drag("pad", path);
    }
}

// Every way of typing and speaking, in the modes that were set before.
void useAll(support::Stand& stand, support::TerminalStage& stage, const std::vector<std::string>& modes) {
    auto& robot = stand.robot();
    for (auto& mode : modes) robot.tap(mode);
    stage.perform(support::parseWalk("search", search));
    stage.perform(support::parseWalk("apply", applyUpToTheAddress));
    robot.await("phone");
    while (!robot.has("address") && robot.tapped("next_page")) {}    // large text has it on another page
    stage.perform(support::parseWalk("address", addressInEveryWay));
    write(robot, ui::ren());
    stage.perform(support::parseWalk("apply_end", applyToTheEnd));
    robot.outcome();
}

}  // namespace

// A long day in one: both languages, all looks, each way of writing, the voice, three visits with their papers.
Figures used(const Options& options) {
    Rig rig(options.programs, Screen::offscreen);
    rig.begin();
    auto& stand = rig.stand();
    support::TerminalStage stage(stand);
    const auto pids = family(stand.terminal().pid());
    const double before = memoryOf(pids).proportional;
    for (auto walk : {"progress", "collect"}) stage.perform(support::loadWalk(walk));
    useAll(stand, stage, {"voice"});
    useAll(stand, stage, {"voice", "language", "high_contrast", "large_text"});
    useAll(stand, stage, {"large_text"});
    Figure figure{"used", "memory after every way of writing and speaking was used", "MB", {}, Judged::largest, 80};
    Memory last;
    for (int look = 0; look < 3; ++look) {
        std::this_thread::sleep_for(std::chrono::seconds{2});
        last = memoryOf(pids);
        figure.ours.add(last.proportional);
    }
    figure.note = fmt::format("proportional; {:.1f} MB before; {:.1f} MB resident. Two languages, normal, large and high contrast, "
                              "pinyin, strokes, codes, handwriting, search, voice, seven visits with papers", before, last.resident);
    return {figure};
}

}  // namespace bench
