#include <algorithm>

#include "tests/bench/benches.h"
#include "tests/bench/browser.h"
#include "tests/bench/rig.h"
#include "tests/bench/screen_probe.h"

namespace bench {
namespace {

constexpr const char* notHere = "not here";

// exec → READY=1, and on X until the picture is in the X server, too.
double oneStart(Rig& rig, ScreenProbe* eye) {
    const auto began = Clock::now();
    auto terminal = rig.launch();
    terminal->awaitReady();
    auto shown = Clock::now();
    if (eye) {
        const Area middle{540, 1000, 8, 8};
        auto drawn = [](const ScreenProbe::Pixels& pixels) { return pixels.front() != 0; };   // Xvfb's root is black
        shown = eye->await(middle, drawn, support::patience).value_or(Clock::now());
    }
    terminal->stop();
    return milliseconds(shown - began);
}

Figure starts(const Options& options, Screen screen, const std::string& what, double limit) {
    Rig rig(options.programs, screen);
    std::optional<ScreenProbe> eye;
    if (screen == Screen::x11) eye.emplace(rig.display());
    Figure figure{"start", what, "ms", {}, Judged::median, limit};
    const double first = oneStart(rig, eye ? &*eye : nullptr);
    for (int n = 0; n < options.runs; ++n) figure.ours.add(oneStart(rig, eye ? &*eye : nullptr));
    figure.note = "exec to READY=1, which is sent when the first interactive frame has been presented" +
                  std::string(eye ? " and its pixels are seen in the X server" : "") + "; the very first run took " +
                  std::to_string(static_cast<int>(first)) + " ms";
    return figure;
}

// Painted: two animation frames after its script has run.
void peer(const Options& options, Figure& figure) {
    if (chromium().empty()) { figure.withoutPeer = notHere; return; }
    support::TempDir folder;
    support::XServer server(folder.path(), 1080, 1920);
    ScreenProbe keepsTheServerUp(server.display());
    const double first = Browser(server.display(), folder / "profile").started();
    for (int n = 0; n < std::max(3, options.runs / 3); ++n) figure.peer.add(Browser(server.display(), folder / "profile").started());
    figure.note += "; Chromium warm, " + std::to_string(static_cast<int>(first)) + " ms with a new profile";
}

}  // namespace

Figures start(const Options& options) {
    auto x11 = starts(options, Screen::x11, "exec → first interactive frame, Xvfb", 100);
    peer(options, x11);
    return {x11, starts(options, Screen::offscreen, "exec → first interactive frame, offscreen", 80)};
}

}  // namespace bench
