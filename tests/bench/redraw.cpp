#include "tests/bench/benches.h"
#include "tests/bench/browser.h"
#include "tests/bench/finger.h"
#include "tests/bench/rig.h"

namespace bench {
namespace {

Samples peers(int times) {
    if (chromium().empty()) return {};
    support::TempDir folder;
    support::XServer server(folder.path(), 1080, 1920);
    ScreenProbe probe(server.display());
    Browser browser(server.display(), folder / "profile");
    return redraws(probe, browser.buttons().at("high_contrast"), times);
}

}  // namespace

Figures redraw(const Options& options) {
    constexpr int times = 40;
    const auto there = peers(times);                 // before our own X server runs, as in press.cpp
    Rig rig(options.programs, Screen::x11);
    ScreenProbe probe(rig.display());
    rig.begin();
    const auto at = rig.stand().robot().where("high_contrast");
    const Area button{static_cast<int>(at.x), static_cast<int>(at.y), static_cast<int>(at.width), static_cast<int>(at.height)};
    Figure figure{"redraw", "full redraw", "ms", redraws(probe, button, times), Judged::median, 4, there, "not here",
                  "finger lifted from 高对比, which changes the colour of everything, until the last row of a whole column of the "
                  "X server's screen has its new colour: event, layout, drawing and presenting together"};
    return {figure};
}

}  // namespace bench
