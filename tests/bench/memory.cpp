#include <fmt/format.h>

#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/browser.h"
#include "tests/bench/processes.h"
#include "tests/bench/rig.h"

namespace bench {
namespace {

constexpr int looks = 3;
constexpr std::chrono::seconds settling{2};          // what start-up touched and gives back is gone by then

Figure attract(const Options& options, Screen screen, const std::string& what) {
    Rig rig(options.programs, screen);
    Figure figure{"memory", what, "MB", {}, Judged::largest, 56};
    Memory last;
    rig.begin();
    const auto pids = family(rig.stand().terminal().pid());
    for (int n = 0; n < looks; ++n) {
        std::this_thread::sleep_for(settling);
        last = memoryOf(pids);
        figure.ours.add(last.proportional);
    }
    figure.note = fmt::format("proportional, {} process; {:.1f} MB resident (with all that it shares with others)", pids.size(), last.resident);
    return figure;
}

void peer(Figure& figure) {
    if (chromium().empty()) { figure.withoutPeer = "not here"; return; }
    support::TempDir folder;
    support::XServer server(folder.path(), 1080, 1920);
    { Browser firstRun(server.display(), folder / "profile"); }
    Browser browser(server.display(), folder / "profile");
    std::size_t processes = 0;
    for (int n = 0; n < looks; ++n) {
        std::this_thread::sleep_for(settling);
        const auto pids = browser.processes();
        figure.peer.add(memoryOf(pids).proportional);
        processes = pids.size();
    }
    figure.note += fmt::format("; Chromium in {} processes", processes);
}

}  // namespace

Figures memory(const Options& options) {
    auto x11 = attract(options, Screen::x11, "memory at the attract screen, Xvfb");
    peer(x11);
    return {x11, attract(options, Screen::offscreen, "memory at the attract screen, offscreen")};
}

}  // namespace bench
