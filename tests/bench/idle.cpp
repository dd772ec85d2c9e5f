#include <fmt/format.h>

#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/browser.h"
#include "tests/bench/processes.h"
#include "tests/bench/rig.h"

namespace bench {
namespace {

constexpr std::chrono::seconds settling{5};

double percent(std::chrono::nanoseconds busy, std::chrono::nanoseconds of) {
    return 100.0 * static_cast<double>(busy.count()) / static_cast<double>(of.count());
}

long framesOf(support::Robot& robot) { return std::stol(robot.frame()); }

// The robot is asked before and after, never in between.
Figure attract(const Options& options, Screen screen, const std::string& what) {
    Rig rig(options.programs, screen);
    rig.begin();
    std::this_thread::sleep_for(settling);
    const auto frames = framesOf(rig.stand().robot());
    const auto pids = family(rig.stand().terminal().pid());
    const auto before = cpuOf(pids);
    std::this_thread::sleep_for(options.idle);
    const auto busy = cpuOf(pids) - before;
    Figure figure{"idle", what, "%", {}, Judged::median, 0.05};
    figure.ours.add(percent(busy, options.idle));
    figure.note = fmt::format("of one processor over {} s (schedstat of all threads); {} frame(s) presented, the clock's", options.idle.count(),
                              framesOf(rig.stand().robot()) - frames);
    return figure;
}

void peer(const Options& options, Figure& figure) {
    if (chromium().empty()) { figure.withoutPeer = "not here"; return; }
    support::TempDir folder;
    support::XServer server(folder.path(), 1080, 1920);
    Browser browser(server.display(), folder / "profile");
    std::this_thread::sleep_for(settling);
    const auto before = cpuOf(browser.processes());
    std::this_thread::sleep_for(options.idle);
    figure.peer.add(percent(cpuOf(browser.processes()) - before, options.idle));
}

}  // namespace

Figures idle(const Options& options) {
    auto x11 = attract(options, Screen::x11, "processor time while idle, Xvfb");
    peer(options, x11);
    return {x11, attract(options, Screen::offscreen, "processor time while idle, offscreen")};
}

}  // namespace bench
