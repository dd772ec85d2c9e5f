#include "tests/bench/benches.h"
#include "tests/bench/finger.h"
#include "tests/bench/rig.h"

namespace bench {

// Forth: from the home page to an item's notice, which lays out a page of text; back: to the home page with all its tiles.
Figures change(const Options& options) {
    constexpr int times = 20;
    Rig rig(options.programs, Screen::x11);
    ScreenProbe probe(rig.display());
    rig.begin();
    auto& robot = rig.stand().robot();
    const auto area = [&](const char* id) {
        const auto place = robot.where(id);
        return Area{static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width), static_cast<int>(place.height)};
    };
    const Area help = area("help");
    robot.tap("help");
    robot.await("back");
    const Area back = area("back");
    robot.tap("back");
    robot.sees("您好");
    return {{"change", "another screen", "ms", changes(probe, help, back, times), Judged::p95, 30, {}, "not asked",
             "finger lifted from 求助 (and from 返回) until the last row of a column in which both screens differ shows the new one"}};
}

}  // namespace bench
