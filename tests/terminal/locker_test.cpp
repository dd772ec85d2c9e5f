#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/support/ctl_stand.h"
#include "tests/support/terminal_stage.h"

using namespace support;
using Catch::Contains;

namespace {

struct LockerStand : CtlStand {
    LockerStand() : CtlStand({"locker"}) {}

    std::string locker(const std::string& action, const std::string& door) { return says({"locker", action, door}); }
    std::string doors() { return stand.dock().tell("status"); }
    bool notes(const std::string& words) { return shows("incidents", words); }
};

}  // namespace

TEST_CASE("a technician opens a door, tests another, and is told what the door says") {
    LockerStand locker;
    CHECK(locker.locker("open", "3") == "door 3  opened\n");
    CHECK_THAT(locker.doors(), Contains("door 3 open"));
    CHECK_THAT(locker.locker("open", "3"), Contains("was open already"));
    CHECK_THAT(locker.locker("test", "25"), Contains("wired as configured"));
    locker.stand.dock().tell("locker stuck 4");
    CHECK_THROWS_WITH(locker.locker("open", "4"), Contains("door 4 doorStuck"));
    CHECK_THROWS_WITH(locker.locker("open", "33"), Contains("there is no door 33"));
    CHECK_THROWS_WITH(locker.locker("open", "x"), Contains("the number of a door"));
    CHECK_THROWS_WITH(locker.locker("shut", "3"), Contains("open or test"));
    locker.stand.dock().tell("locker open 9");
    CHECK(locker.notes("K2403"));
    locker.stand.end();
}

TEST_CASE("no door is opened for a technician while a resident is served") {
    LockerStand locker;
    TerminalStage stage(locker.stand);
    stage.tap("失业登记");
    CHECK_THROWS_WITH(locker.locker("open", "3"), Contains("a resident is being served"));
    CHECK_THAT(locker.doors(), !Contains("door 3 open"));
}

TEST_CASE("killed between the order and the door, the terminal opens nothing again, and says how the door stands") {
    const auto [hand, found] = GENERATE(std::pair{"locker close 3", "K2406"}, std::pair{"locker open 3", "K2405"});
    LockerStand locker;
    locker.stand.dock().tell("locker sluggish 60000");   // the board has taken the order, and the door takes its time
    Process asking(locker.ctl({"locker", "open", "3"}));
    for (Deadline deadline(patience); locker.doors().find("door 3 moving") == std::string::npos; ::usleep(5'000)) REQUIRE_FALSE(deadline.over());
    locker.stand.kill9Terminal();
    locker.stand.dock().tell("locker sluggish off");
    locker.stand.dock().tell("locker sluggish 60000");
    locker.stand.dock().tell(hand);
    locker.stand.startTerminal();
    CHECK(locker.notes("K2402"));
    CHECK(locker.notes(found));
    CHECK_THAT(locker.doors(), !Contains("moving"));
    CHECK_THAT(locker.says({"incidents"}), !Contains("K2403"));
    locker.stand.end();
}
