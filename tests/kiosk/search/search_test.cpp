#include <catch2/catch.hpp>

#include "tests/kiosk/core/core_stage.h"
#include "tests/ui/headless.h"

namespace {

using core::CoreStage;

ui::Search shown(const CoreStage& stage) { return std::get<ui::Search>(stage.terminal->view().prompt); }
bool searching(const CoreStage& stage) { return std::holds_alternative<ui::Search>(stage.terminal->view().prompt); }

// The real screen over the real core.
struct Robot {
    void look() {
        for (bool again = true; again;) {
            const auto answers = screen.show(stage.terminal->view());
            for (auto& answer : answers) stage.say(answer);
            again = !answers.empty();
        }
    }
    void tap(const char* id) {
        look();
        REQUIRE(screen.tap(id));
        look();
    }

    CoreStage stage;
    ui::Headless screen{};
};

}  // namespace

TEST_CASE("from the home page by four letters to the item") {
    Robot robot;
    robot.tap("search");
    CHECK(robot.screen.sees("大家常办"));
    for (auto* key : {"key_s", "key_y", "key_d", "key_j"}) robot.tap(key);
    CHECK(robot.screen.sees("SYDJ"));
    CHECK(robot.screen.find("unemployment_registration"));
    CHECK_FALSE(robot.screen.find("collect_result"));
    robot.tap("key_delete");
    robot.tap("unemployment_registration");
    CHECK(robot.stage.terminal->inSession());
}

TEST_CASE("what is found is there with each letter, and says so when it is nothing") {
    CoreStage stage;
    stage.tap("search");
    CHECK(shown(stage).results.size() == 36);
    stage.types("sydj");
    CHECK(shown(stage).results.size() == 1);
    stage.types("sydjx");
    stage.sees("没有找到");
    stage.say(ui::Answer{ui::Typed{"下岗"}});
    stage.sees("失业登记");
}

TEST_CASE("Chinese is written on its own pads, and both ways lead back to the results") {
    CoreStage stage;
    stage.tap("search");
    for (auto way : {ui::Answer{ui::Confirmed{}}, ui::Answer{ui::Back{}}}) {
        stage.tap("chinese");
        CHECK(std::get<ui::Typing>(stage.terminal->view().prompt).keypad == ui::Keypad::chinese);
        stage.say(ui::Answer{ui::Typed{"失业"}});
        stage.say(way);
        CHECK(shown(stage).text == "失业");
        CHECK(shown(stage).results.size() == 1);
    }
    stage.tap("back");
    CHECK(stage.attract());
}

TEST_CASE("what somebody typed is gone when they leave, walk away or begin") {
    CoreStage stage;
    stage.tap("search");
    stage.types("sy");
    SECTION("home") { stage.tap("home"); }
    SECTION("idle") { stage.wait(stage.config.deadlines.idleWarning + std::chrono::seconds{1}); }
    SECTION("a session") {
        stage.tap("unemployment_registration");
        stage.tap("home");
        stage.waitIdle();
    }
    CHECK(stage.attract());
    stage.tap("search");
    CHECK(shown(stage).text.empty());
}

TEST_CASE("help lies over a search, and a new catalogue waits until nobody has the old one before their eyes") {
    CoreStage stage;
    stage.tap("search");
    stage.types("sy");
    stage.tap("help");
    stage.tap("confirm");
    CHECK(searching(stage));
    CHECK(shown(stage).text == "sy");
    const std::string sent = R"({"id":"lost_card","version":"1","title":{"zh_CN":"失约补办"},"way":"ask","stages":[{"zh_CN":"身份"}],"steps":[{"kind":"identify","stage":0}]})";
    stage.say(platform::Reply{"catalogue", platform::CatalogueReceived{"2", {sent}}});
    CHECK(shown(stage).results.at(0).title == "失业登记");
    stage.tap("unemployment_registration");
    stage.tap("home");
    CHECK_FALSE(stage.attract());
    stage.waitIdle();
    CHECK(stage.attract());
    stage.neverSees("失业登记");
    stage.sees("失约补办");
}

TEST_CASE("what was begun most stands first once nobody is there") {
    CoreStage stage;
    for (int n = 0; n < 2; ++n) {
        stage.tap("collect_result");
        stage.tap("home");
        stage.waitIdle();
    }
    stage.wait(stage.config.deadlines.tidy + std::chrono::seconds{1});
    stage.tap("search");
    CHECK(shown(stage).results.at(0).id == "collect_result");
}
