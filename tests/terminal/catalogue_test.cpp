#include <catch2/catch.hpp>

#include "tests/support/county.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/watch.h"

using namespace support;

namespace {

// A terminal that asks for the catalogue all the time.
struct CountyHall {
    CountyHall() : stand(options(folder)) { stand.startTerminal(); }

    static StandOptions options(const TempDir& folder) {
        StandOptions all;
        all.folder = folder / "stand";
        all.deadlines = {{"catalogue", 200}, {"idle_warning", 600'000}};   // they are written when nothing else is to be done
        return all;
    }
    bool comes(const std::function<bool(const nlohmann::json&)>& so) {
        return waitFor(stand.state(), Deadline(6 * patience), [&] { return so(stand.status()); });
    }

    TempDir folder;
    Stand stand;
};

}  // namespace

TEST_CASE("while a county's items arrive the screen answers, and they are there once nobody looks at the old ones") {
    CountyHall hall;
    auto& robot = hall.stand.robot();
    writeItems(hall.folder / "items", county(wholeCounty, SOURCE_DIR "/assets/services/case_progress.json"));
    REQUIRE(hall.comes([](auto& status) { return status.at("catalogue") == "1"; }));
    hall.stand.platform().offer(hall.folder / "items");

    REQUIRE(hall.comes([](auto& status) { return status.at("catalogueComing") == "2"; }));
    CHECK(hall.stand.status().at("catalogueWhole") == false);
    robot.tap("search");
    REQUIRE(robot.await("key_s"));
    for (auto* key : {"key_s", "key_y", "key_d", "key_j"}) robot.tap(key);
    REQUIRE(robot.sees("SYDJ"));
    REQUIRE(robot.await("unemployment_registration"));
    const auto during = hall.stand.status();         // all of that was answered before the last item was written
    CHECK(during.at("catalogueComing") == "2");
    CHECK(during.at("catalogueWhole") == false);

    REQUIRE(hall.comes([](auto& status) { return status.at("catalogueWhole") == true; }));
    CHECK(robot.has("unemployment_registration"));   // somebody searches in the old ones
    CHECK(hall.stand.status().at("catalogue") == "1");
    robot.tap("home");
    REQUIRE(robot.await("item_0"));
    CHECK(hall.stand.status().at("catalogue") == "2");
    CHECK(hall.stand.status().at("catalogueComing") == "");
    hall.stand.end();
}
