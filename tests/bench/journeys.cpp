#include <fmt/format.h>

#include "tests/bench/benches.h"
#include "tests/kiosk/sweep/random_visits.h"

namespace bench {

Figures journeys(const Options& options) {
    constexpr int perRun = 500;                      // 10,000 with the usual twenty runs
    const auto all = core::randomVisits(options.programs, options.runs * perRun, 20261126);
    Samples wrong, cpu;
    wrong.add(static_cast<double>(all.wrong.size()));
    for (auto one : all.cpu) cpu.add(one);
    return {{"journeys", "lost, doubled or orphaned at random visits", "", wrong, Judged::largest, 0, {}, "-",
             fmt::format("{} visits of the core with its journal to a real platform, half of them disturbed; {} to their end, {} submissions, {} refused, {} paid; "
                         "{} kills, {} resets{}{}",
                         all.visits, all.toTheEnd, all.submitted, all.refused, all.paid, all.kills, all.resets, all.wrong.empty() ? "" : "; ", all.wrong.empty() ? "" : all.wrong.front())},
            {"journeys", "CPU of a visit at the terminal", "ms", cpu, Judged::median, 50, {}, "-",
             "user and system time of the core's whole process, TLS and the test's own eyes and hands included, without drawing"}};
}

}  // namespace bench
