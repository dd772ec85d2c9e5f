#include <catch2/catch.hpp>

#include "tests/support/ctl_stand.h"

using namespace support;

TEST_CASE("a technician sees what cabinet and room report, and what happened to them") {
    CtlStand cabinet{{"site"}};
    CHECK(cabinet.shows("devices", "25.0 °C"));
    cabinet.stand.dock().tell("site switch on");
    cabinet.stand.dock().tell("site door on");
    cabinet.stand.dock().tell("site temperature 48.5");
    CHECK(cabinet.shows("devices", "cabinet_door, operator_switch"));
    CHECK(cabinet.shows("incidents", "K2301  The cabinet was opened"));
    cabinet.stand.dock().tell("site tamper on");
    CHECK(cabinet.shows("incidents", "K2303"));
    CHECK(cabinet.shows("devices", "fraudAttempt"));
    cabinet.stand.dock().tell("site tamper off");
    cabinet.stand.dock().tell("site ups on");
    cabinet.stand.dock().tell("site door off");
    CHECK(cabinet.shows("incidents", "K2304"));
    CHECK(cabinet.shows("incidents", "K2302"));
    cabinet.stand.unplug("site");
    CHECK(cabinet.shows("devices", "noDevice"));
    cabinet.stand.plug("site");
    cabinet.stand.dock().tell("site switch off");   // a technician stood there
    cabinet.stand.awaitInService();
    cabinet.stand.end();
}
