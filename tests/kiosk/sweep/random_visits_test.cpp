#include <catch2/catch.hpp>

#include "tests/kiosk/sweep/random_visits.h"

// Ten thousand of them are `./dev bench journeys`.
TEST_CASE("at random, on a bad line, with everything killed in between, nothing is lost, doubled or orphaned") {
    const auto all = core::randomVisits(BINARY_DIR, 120, Catch::rngSeed());
    for (auto& sentence : all.wrong) UNSCOPED_INFO(sentence);
    CHECK(all.wrong.empty());
    CHECK(all.visits == 120);
    CHECK(all.toTheEnd > 30);
    CHECK(all.submitted > 10);
    CHECK(all.kills > 0);
    CHECK(all.resets > 0);
}
