#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using core::CoreStage;

TEST_CASE("Apply costs three commits, back in attract too; the tidying comes once nobody has stood there for a while") {
    CoreStage stage;
    auto commits = [&, before = stage.journal->commits()] { return stage.journal->commits() - before; };
    support::play(support::loadWalk("unemployment_registration"), stage);
    REQUIRE(stage.attract());
    CHECK(commits() == 3);
    CHECK(stage.terminal->nextTick() <= stage.config.deadlines.tidy);
    stage.wait(stage.config.deadlines.tidy);
    CHECK(commits() == 4);
    stage.wait(10min);
    CHECK(commits() == 4);
}

TEST_CASE("residents without a pause between them do not keep the journal from being tidied") {
    CoreStage stage;
    int before = stage.journal->commits(), visits = 51;
    for (int n = 0; n < visits; ++n) support::play(support::loadWalk("unemployment_registration"), stage);
    CHECK(stage.journal->commits() - before == 3 * visits + 1);
}

TEST_CASE("a start tidies what the terminal left when it was killed") {
    CoreStage stage;
    support::play(support::loadWalk("unemployment_registration"), stage);
    stage.kill();
    stage.start();
    CHECK(stage.journal->commits() == 1);
}
