#include <catch2/catch.hpp>

#include "tests/support/ctl_stand.h"

using namespace support;

namespace {

struct PadStand : CtlStand {
    PadStand() : CtlStand({"rating_pad"}) {}

    // Until the row of the pad says so.
    bool shows(const std::string& words) {
        return comes([&] {
            const auto table = says({"devices"});
            const auto row = table.find("rating_pad");
            return row != std::string::npos && table.substr(row, table.find('\n', row) - row).find(words) != std::string::npos;
        });
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
