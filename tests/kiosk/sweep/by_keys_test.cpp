#include <catch2/catch.hpp>

#include "tests/kiosk/sweep/hearing_stage.h"
#include "tests/kiosk/core/visit.h"

// Every visit that a finger can make is made by four keys and speech, with the screen never looked at. On the real programs,
// with the engine of the voice, tests/terminal/by_keys_test.cpp does it for three.
TEST_CASE("every walk goes through by keys and speech alone", "[keys]") {
    for (auto& name : support::walkNames()) {
        core::HearingStage stage;
        withLocker(stage);
        INFO(name);
        CHECK_NOTHROW(support::play(support::loadWalk(name), stage));
        CHECK(stage.pressed() > 0);
        CHECK(stage.attract());
        CHECK(stage.journal->openIntents().empty());
    }
}
