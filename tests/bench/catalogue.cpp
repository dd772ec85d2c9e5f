#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <thread>

#include "tests/bench/benches.h"
#include "tests/bench/rig.h"
#include "tests/support/county.h"

namespace bench {
namespace {

constexpr std::chrono::milliseconds between{20};     // two looks at the terminal

// The worst turns of the main loop, by the clock and by its own work, of all that came between the looks.
struct Longest {
    double wall = 0, work = 0;
    void look(support::Robot& robot) {
        const auto turn = robot.longestTurn();
        wall = std::max(wall, milliseconds(turn.wall));
        work = std::max(work, milliseconds(turn.work));
    }
};

}  // namespace

Figures catalogue(const Options& options) {
    Rig rig(options.programs, Screen::offscreen, {{"catalogue", 200}});
    rig.begin();
    auto& stand = rig.stand();
    auto& robot = stand.robot();
    support::TempDir folder;
    support::writeItems(folder.path(), support::county(support::wholeCounty, SOURCE_DIR "/assets/services/unemployment_registration.json"));
    const auto served = stand.status().at("catalogue");
    stand.platform().offer(folder.path());

    Longest rest, arrival;
    Samples pause, work, total;
    robot.longestTurn();
    std::optional<Clock::time_point> began;
    for (const auto given = Clock::now(); total.empty() && milliseconds(Clock::now() - given) < 120'000;) {
        std::this_thread::sleep_for(between);
        const auto status = stand.status();
        if (!began && status.at("catalogueComing") != "") began = Clock::now();
        (began ? arrival : rest).look(robot);
        if (status.at("catalogue") != served) total.add(milliseconds(Clock::now() - began.value_or(given)));
    }
    pause.add(arrival.wall);
    work.add(arrival.work);
    return {{"catalogue", "longest pause of the main loop", "ms", pause, Judged::largest, 30, {}, "-",
             fmt::format("its longest turn while {} items are checked, written and taken into use, by the clock; {:.1f} ms while they were "
                         "fetched over HTTPS", support::wholeCounty, rest.wall)},
            {"catalogue", "the same without what others took", "ms", work, Judged::largest, 30, {}, "-", "CPU time of the main thread in the turn that had most"},
            {"catalogue", "a county's items, checked and written", "ms", total, Judged::largest, {}, {}, "-",
             "from their arrival in the kiosk until they are served; on a thread that gives way to all others"}};
}

}  // namespace bench
