#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace std::chrono_literals;
using core::CoreStage;
using core::homePage;

const platform::Time morning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 1h};

bool offersThem(const CoreStage& stage) {
    for (auto& path : homePage(stage).paths)
        if (path.id == "announcements") return true;
    return false;
}

platform::Announcement announcement(int number, const char* zh, const char* en = "") { return {number, zh, en, morning, {}}; }

void announced(CoreStage& stage, std::vector<platform::Announcement> all) {
    stage.platform_.announced = std::move(all);
    stage.wait(stage.config.deadlines.heartbeat + 1s);
}

}  // namespace

TEST_CASE("the terminal learns announcements with its heartbeat and shows them in the resident's language where it can") {
    CoreStage stage;
    CHECK(homePage(stage).news.empty());
    CHECK_FALSE(offersThem(stage));
    announced(stage, {announcement(2, "停电检修", "Power off"), announcement(1, "医保缴费期")});
    CHECK(homePage(stage).news == std::vector<std::string>{"停电检修", "医保缴费期"});
    ui::Modes english;
    english.language = ui::Language::en;
    stage.say(ui::Answer{ui::ModesSet{english}});
    CHECK(homePage(stage).news == std::vector<std::string>{"Power off", "医保缴费期"});
}

TEST_CASE("all of them are read whole on a page of their own") {
    CoreStage stage;
    auto ends = announcement(2, "停电检修");
    ends.until = morning + 48h;
    announced(stage, {ends, announcement(1, "医保缴费期")});
    stage.tap("announcements");
    stage.sees("11月23日 周一，到 11月25日 周三 为止");
    stage.sees("医保缴费期");
    SECTION("confirmed") { stage.tap("confirm"); }
    SECTION("back") { stage.tap("back"); }
    SECTION("walked away") { stage.wait(stage.config.deadlines.idleWarning + 1s); }
    CHECK(stage.attract());
}

TEST_CASE("what is past its end, or withdrawn, is not shown any more") {
    CoreStage stage;
    auto ends = announcement(1, "今天停电");
    ends.until = morning + 2h;
    announced(stage, {ends, announcement(2, "医保缴费期")});
    CHECK(homePage(stage).news.size() == 2);
    stage.platform("offline");                       // the terminal's own clock says so
    stage.passes(3h);
    CHECK(homePage(stage).news == std::vector<std::string>{"医保缴费期"});
    stage.platform("online");
    announced(stage, {});
    CHECK(homePage(stage).news.empty());
    CHECK_FALSE(offersThem(stage));
}

TEST_CASE("the last ones are there after a restart without a network, and a damaged file does no harm") {
    CoreStage stage;
    announced(stage, {announcement(1, "医保缴费期", "Insurance")});
    stage.wait(stage.config.deadlines.tidy + 1s);
    stage.kill();
    stage.platform_.online = false;
    stage.start();
    CHECK(homePage(stage).news == std::vector<std::string>{"医保缴费期"});
    stage.kill();
    support::writeFile(stage.config.paths.state / "announcements.json", R"({"announcements": [{"number": )");
    stage.start();
    CHECK(homePage(stage).news.empty());
}

TEST_CASE("a resident who begins does not wait behind a catalogue that a slow line brings") {
    CoreStage stage;
    stage.platform_.catalogueOnTheWay = true;
    stage.wait(stage.config.deadlines.catalogue + 1s);
    const auto asked = stage.platform_.catalogueAsked;
    stage.tap("unemployment_registration");
    CHECK(stage.platform_.catalogueGivenUp == 1);
    stage.wait(1min);
    CHECK(stage.platform_.catalogueAsked == asked);
    stage.tap("still_here");
    stage.tap("home");
    stage.waitIdle();
    CHECK(stage.platform_.catalogueAsked == asked + 1);
}
