#include <catch2/catch.hpp>

#include "tests/kiosk/ctl/called.h"

TEST_CASE("kioskctl tells how the command that was meant is called, and all of them only to who named none") {
    const auto shut = kioskctl({"locker", "shut", "3"});
    CHECK(shut.exit == 2);
    CHECK(shut.err == "kioskctl locker open|test door\n    open or test a door of the locker: locker open 3, locker test 3\nkioskctl: action is one of open, test\n");
    CHECK(kioskctl({"devices", "--jason"}).err.find("kioskctl devices\n") == 0);
    const auto unknown = kioskctl({"lockers"});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.find("  read-card ") != std::string::npos);
    CHECK(unknown.err.find("kioskctl: unknown command lockers") != std::string::npos);
}

TEST_CASE("kioskctl says when there is no config at all") {
    const auto lost = kioskctl({"--config", "/nowhere/kiosk.toml", "status"});
    CHECK(lost.exit == 2);
    CHECK(lost.err.find("there is no /nowhere/kiosk.toml") != std::string::npos);
}
