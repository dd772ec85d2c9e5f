#include <catch2/catch.hpp>

#include "tests/kiosk/sweep/onlooker.h"
#include "tests/kiosk/core/visit.h"

// The samples of tests/ui show what somebody thought of; this is what residents see, with the texts of the real items.
TEST_CASE("every screen of every walk keeps the rules on every panel, in every size and in both languages", "[screens]") {
    core::Onlooker onlooker;
    for (auto& name : support::walkNames()) {
        core::CoreStage stage;
        withLocker(stage);
        for (auto& line : support::loadWalk(name).lines) {
            REQUIRE_NOTHROW(support::perform({name, {}}, line, stage));
            CHECK(onlooker.look(stage, name) == "");
        }
    }
}
