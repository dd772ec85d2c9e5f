#include <catch2/catch.hpp>

#include <unistd.h>

#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/watch.h"

using namespace support;

namespace {

// A terminal with its cabinet, and the technician's table of it.
struct Cabinet {
    TempDir folder;
    Stand stand{[&] {
        StandOptions options{folder.path()};
        options.devices = {"site"};
        return options;
    }()};

    std::string ctl(const std::string& command) {
        return run({std::filesystem::path{BINARY_DIR} / "kioskctl", {"--socket", (stand.at("kiosk") / "control").string(), command}});
    }
    // Until the table, or the list of incidents, says so.
    bool shows(const std::string& command, const std::string& words) {
        for (Deadline deadline(patience); !deadline.over(); ::usleep(20'000))
            if (ctl(command).find(words) != std::string::npos) return true;
        return false;
    }
};

}  // namespace

TEST_CASE("a technician sees what cabinet and room report, and what happened to them") {
    Cabinet cabinet;
    cabinet.stand.startTerminal();
    CHECK(cabinet.shows("devices", "25.0 °C"));
    cabinet.stand.dock().tell("site switch on");
    cabinet.stand.dock().tell("site door on");
    cabinet.stand.dock().tell("site temperature 48.5");
    CHECK(cabinet.shows("devices", "cabinet_door, operator_switch"));
    CHECK(cabinet.shows("incidents", "K2301  The cabinet was opened"));
    cabinet.stand.dock().tell("site tamper on");
    CHECK(cabinet.shows("incidents", "K2303"));
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
