#include <fmt/format.h>

#include "tests/bench/benches.h"
#include "tests/bench/visit.h"

namespace bench {
namespace {

constexpr const char* initialise = "\x1B\x40";       // ESC @: every receipt begins so

struct Times { Samples acknowledged, paper, together; };

std::optional<Clock::time_point> receiptBegan(const Wiretap& line, Clock::time_point since) {
    for (auto& heard : line.since(since))
        if (heard.to == Wiretap::To::device && heard.bytes.find(initialise) != heard.bytes.npos) return heard.when;
    return std::nullopt;
}

void submitOnce(Rig& rig, Times& times) {
    auto& robot = rig.stand().robot();
    robot.await("confirm");
    const auto began = Clock::now();
    robot.tap("confirm");
    if (!robot.sees("已提交")) throw std::runtime_error("not submitted; there is " + robot.allWords());
    const auto seen = Clock::now();
    rig.stand().receipts().awaitText(rig.stand().receipts().count(), "办件编号");
    const auto printed = receiptBegan(rig.printerLine(), began);
    if (!printed) throw std::runtime_error("no receipt went over the line");
    times.acknowledged.add(milliseconds(seen - began));
    times.paper.add(milliseconds(*printed - seen));
    times.together.add(milliseconds(*printed - began));
}

}  // namespace

Figures submit(const Options& options) {
    Rig rig(options.programs, Screen::x11);
    rig.begin();
    support::TerminalStage stage(rig.stand());
    Times times;
    for (int n = 0; n < options.runs; ++n)
        apply(rig.stand(), stage, [&](const support::Walk& walk, std::size_t line) {
            auto next = line + 1 < walk.lines.size() ? walk.lines[line + 1] : support::Line{};
            if (next.verb != "sees" || next.argument != "已提交") return false;
            submitOnce(rig, times);
            return true;
        });
    return {{"submit", "submit → acknowledged", "ms", times.acknowledged, Judged::p95, 30, {}, "-",
             "the robot's tap on the review until it sees 已提交 in a presented frame: journal, TLS on loopback, a server that checks "
             "every message against the contract and stores the case, journal again, drawing"},
            {"submit", "acknowledged → first byte of the receipt", "ms", times.paper, Judged::p95, 50, {}, "-",
             fmt::format("ESC @ of the receipt on the printer's serial line, seen by a wiretap; below zero: before 已提交 was seen; "
                         "p50 {:.1f} ms after the tap", times.together.median())}};
}

}  // namespace bench
