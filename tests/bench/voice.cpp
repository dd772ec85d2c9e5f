#include "tests/bench/benches.h"
#include "tests/bench/rig.h"

namespace bench {
namespace {

double delay(support::Robot& robot, int& heard) {
    heard = robot.hears(heard).count;
    return milliseconds(robot.voiceDelay());
}

}  // namespace

// The first sentence also loads the engine: the terminal closes it with the voice.
Figures voice(const Options& options) {
    Rig rig(options.programs, Screen::offscreen);
    rig.begin();
    auto& robot = rig.stand().robot();
    Figure first{"voice", "voice switched on → first sample, engine loaded for it", "ms", {}, Judged::largest, 300};
    Figure later{"voice", "screen shown → first sample", "ms", {}, Judged::largest, 300};
    int heard = 0;
    for (int n = 0; n < options.runs; ++n) {
        robot.key("down");                           // wakes the voice for a new resident, then walks
        if (n == 0) first.ours.add(delay(robot, heard));
        robot.tap("voice");
        robot.tap("voice");
        first.ours.add(delay(robot, heard));
        robot.tap("help");
        later.ours.add(delay(robot, heard));
        robot.tap("back");
        later.ours.add(delay(robot, heard));
    }
    first.note = later.note = "from the frame that was presented until the synthesiser's first samples are with SDL, whose buffer of 23 ms follows";
    return {first, later};
}

}  // namespace bench
