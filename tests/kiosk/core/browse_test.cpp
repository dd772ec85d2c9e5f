#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/kiosk/core/visit.h"
#include "tests/support/county.h"
#include "tests/support/temp_dir.h"

namespace {

using core::CoreStage;
using core::homePage;
using nlohmann::json;

const std::filesystem::path services = std::filesystem::path{SOURCE_DIR} / "assets/services";

std::vector<std::string> counted(int count) { return support::county(count, services / "case_progress.json"); }

json item(const char* id, const char* title, const char* way = "ask") {
    return {{"id", id}, {"version", "1"}, {"title", {{"zh_CN", title}}}, {"way", way}, {"stages", {{{"zh_CN", "身份"}}}},
            {"steps", {{{"kind", "identify"}, {"stage", 0}}}}};
}

json package(std::vector<std::string> items) {
    return {{"id", "newborn"}, {"version", "1"}, {"title", {{"zh_CN", "新生儿出生一件事"}, {"en", "A child is born"}}}, {"way", "apply"}, {"steps", json::array()},
            {"package", {{"items", std::move(items)}}}};
}

void offer(CoreStage& stage, std::vector<std::string> items) {
    stage.say(platform::Reply{"catalogue", platform::CatalogueReceived{"2", std::move(items)}});
}

ui::Choice shown(const CoreStage& stage) {
    REQUIRE(std::holds_alternative<ui::Choice>(stage.terminal->view().prompt));
    return std::get<ui::Choice>(stage.terminal->view().prompt);
}

std::vector<std::string> idsOf(const std::vector<ui::Tile>& tiles) {
    std::vector<std::string> ids;
    for (auto& tile : tiles) ids.push_back(tile.id);
    return ids;
}
using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("with a handful of items the home page shows them all, and no other path to them") {
    CoreStage stage;
    offer(stage, {item("one", "甲", "apply").dump(), item("two", "乙").dump(), item("three", "丙", "collect").dump()});
    CHECK(idsOf(homePage(stage).ways) == Ids{"apply", "ask", "collect"});
    CHECK(homePage(stage).paths.empty());
    CHECK(homePage(stage).items.size() == 3);
}

TEST_CASE("what is shown first stands in the data until use says otherwise") {
    CoreStage stage;
    CHECK(idsOf(homePage(stage).items) == Ids{"unemployment_registration", "pension_insured", "case_progress", "collect_result", "appointment", "contributions"});
    CHECK(idsOf(homePage(stage).ways) == Ids{"apply", "ask", "collect", "pay"});
    CHECK(idsOf(homePage(stage).paths) == Ids{"topics", "departments", "packages", "call_12345"});
}

TEST_CASE("with many items they are also found by topic and by department") {
    CoreStage stage;
    offer(stage, counted(500));
    CHECK(idsOf(homePage(stage).paths) == Ids{"topics", "departments"});
    CHECK(homePage(stage).items.size() == 6);
    stage.tap("按主题");
    CHECK(shown(stage).title == "按主题找");
    stage.tap("就业创业");                           // 49 items: too many for one list
    CHECK(shown(stage).title == "就业创业");
    CHECK(shown(stage).options.at(0).id.starts_with("department_"));
    const auto department = shown(stage).options.at(0);
    stage.tap(department.id);
    CHECK(shown(stage).title == department.title);
    const auto found = shown(stage).options.at(0);
    CHECK(found.id.starts_with("item_"));
    stage.tap(found.id);
    CHECK(stage.terminal->inSession());
}

TEST_CASE("every item is reached by topic, and by department, in at most three touches") {
    CoreStage stage;
    offer(stage, counted(1200));
    for (const std::string path : {"topics", "departments"}) {
        std::set<std::string> reached;
        const std::function<void(int)> walk = [&](int depth) {
            REQUIRE(depth < 4);
            for (auto& option : shown(stage).options) {
                CHECK(option.id != "search");
                if (option.id.starts_with("item_")) { reached.insert(option.id); continue; }
                stage.tap(option.id);
                walk(depth + 1);
                stage.tap("back");
            }
        };
        stage.tap(path);
        walk(1);
        stage.tap("back");
        REQUIRE(stage.attract());
        CHECK(reached.size() == 1200);
    }
}

TEST_CASE("a list that cannot be divided ends with the way to the search") {
    CoreStage stage;
    std::vector<std::string> all;
    for (auto& words : counted(100)) {
        auto one = json::parse(words);
        one["topics"] = {"work"};
        one["department"] = {{"zh_CN", "人社局"}};
        all.push_back(one.dump());
    }
    offer(stage, all);
    stage.tap("ask");
    CHECK(shown(stage).options.size() == 61);
    CHECK(shown(stage).options.back().title == "还有 40 项，搜一搜");
    stage.tap("search");
    CHECK(std::holds_alternative<ui::Search>(stage.terminal->view().prompt));
    stage.tap("back");
    CHECK(stage.attract());
}

TEST_CASE("the most used item of a topic stands first in it") {
    CoreStage stage;
    std::vector<std::string> all;
    for (auto* id : {"aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh"}) {
        auto one = item(id, id);
        one["topics"] = {std::string{id} < "ee" ? "work" : "birth"};
        all.push_back(one.dump());
    }
    offer(stage, all);
    stage.tap("topics");
    stage.tap("topic_work");
    CHECK(idsOf(shown(stage).options) == Ids{"aa", "bb", "cc", "dd"});
    stage.tap("cc");
    stage.tap("home");
    stage.waitIdle();
    stage.wait(stage.config.deadlines.tidy + std::chrono::seconds{1});
    stage.tap("topics");
    stage.tap("topic_work");
    CHECK(idsOf(shown(stage).options) == Ids{"cc", "aa", "bb", "dd"});
}

TEST_CASE("a way with one item leads to it at once, and one that has none is not shown") {
    CoreStage stage;
    offer(stage, {item("aa", "甲").dump(), item("bb", "乙", "pay").dump(), item("cc", "丙", "pay").dump()});
    CHECK(idsOf(homePage(stage).ways) == Ids{"ask", "pay"});
    CHECK(homePage(stage).ways[1].title == "我要缴");
    stage.tap("pay");
    CHECK(idsOf(shown(stage).options) == Ids{"bb", "cc"});
    stage.tap("home");
    stage.tap("ask");
    CHECK(stage.terminal->inSession());
}

TEST_CASE("a package leads to the items that it is made of, as far as there are any here") {
    CoreStage stage;
    offer(stage, {item("aa", "甲").dump(), item("bb", "乙").dump(), package({"bb", "nowhere", "aa"}).dump()});
    CHECK(homePage(stage).paths.back().id == "packages");
    stage.sees("3 件事一起办");
    stage.tap("packages");
    stage.tap("newborn");
    CHECK(shown(stage).title == "新生儿出生一件事");
    CHECK(idsOf(shown(stage).options) == Ids{"bb", "aa"});
    stage.tap("back");
    CHECK(idsOf(shown(stage).options) == Ids{"newborn"});
    stage.tap("newborn");
    stage.tap("bb");
    CHECK(stage.terminal->inSession());
}

TEST_CASE("a package of which nothing can be done here says so") {
    CoreStage stage;
    offer(stage, {item("aa", "甲").dump(), package({"nowhere"}).dump()});
    stage.tap("packages");
    stage.tap("newborn");
    stage.sees("本机还办不了这件事");
    stage.tap("confirm");
    CHECK(idsOf(shown(stage).options) == Ids{"newborn"});
}

TEST_CASE("who walks away in the middle of a list leaves nothing open, and a newer catalogue comes in then") {
    CoreStage stage;
    offer(stage, counted(100));
    stage.tap("topics");
    stage.say(platform::Reply{"catalogue", platform::CatalogueReceived{"3", {item("aa", "甲").dump()}}});
    CHECK(shown(stage).title == "按主题找");
    stage.wait(stage.config.deadlines.idleWarning + std::chrono::seconds{1});
    CHECK(stage.attract());
    CHECK(idsOf(homePage(stage).items) == Ids{"aa"});
}

TEST_CASE("whoever does not know what they need is asked, and finds it or somebody to ask") {
    CoreStage stage;
    stage.tap("help");
    stage.tap("unsure");
    stage.sees("您的事和哪方面有关");
    stage.tap("社会保障");
    stage.sees("您想怎么样");
    stage.tap("way_ask");
    stage.sees("是不是这里面的");
    CHECK(shown(stage).options.back().id == "ask_staff");
    SECTION("an item") {
        stage.tap("pension_insured");
        CHECK(stage.terminal->inSession());
    }
    SECTION("the staff, and back to the same list") {
        stage.tap("ask_staff");
        stage.sees("求助编号");
        stage.neverSees("帮我找");
        stage.tap("back");
        stage.sees("是不是这里面的");
        for (int times = 0; times < 3; ++times) stage.tap("back");
        homePage(stage);
    }
}

TEST_CASE("what a topic has few of is listed at once, also to whoever is unsure") {
    CoreStage stage;
    stage.tap("help");
    stage.tap("unsure");
    stage.tap("住房不动产");
    stage.sees("是不是这里面的");
}
