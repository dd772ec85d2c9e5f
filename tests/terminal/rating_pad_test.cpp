#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"

using namespace support;

namespace {

// A terminal with a rating pad, and the technician's table of its devices.
struct PadStand {
    TempDir folder;
    Stand stand{[&] {
        StandOptions options{folder.path()};
        options.devices = {"rating_pad"};
        return options;
    }()};
    PadStand() { stand.startTerminal(); }

    // Until the row of the pad says so.
    bool shows(const std::string& words) {
        for (Deadline deadline(patience); !deadline.over(); ::usleep(20'000)) {
            const auto table = run({std::filesystem::path{BINARY_DIR} / "kioskctl", {"--socket", (stand.at("kiosk") / "control").string(), "devices"}});
            const auto row = table.find("rating_pad");
            if (row != std::string::npos && table.substr(row, table.find('\n', row) - row).find(words) != std::string::npos) return true;
        }
        return false;
    }
};

}  // namespace

TEST_CASE("a rating pad is one of the terminal's devices: it is there, lost, and found again") {
    PadStand pad;
    CHECK(pad.shows("online"));
    pad.stand.dock().tell("rating_pad press 1");     // nobody asks for a rating
    pad.stand.unplug("rating_pad");
    CHECK(pad.shows("noDevice"));
    pad.stand.plug("rating_pad");
    CHECK(pad.shows("online"));
    pad.stand.awaitInService();
    pad.stand.end();
}
