#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/kiosk/core/core_stage.h"
#include "tests/support/temp_dir.h"

// A walk must know its item: whatever of it is changed, the walk of before is not true any more.
namespace {

using core::CoreStage;
using nlohmann::json;

// That of an application is played with every mishap at every line: its notice has a walk of its own.
std::string walkOf(const std::string& item) {
    return item == "unemployment_registration" ? "unemployment_notice" : item;
}

std::vector<json> builtIn() {
    std::vector<json> all;
    for (auto& entry : std::filesystem::directory_iterator(std::string{SOURCE_DIR} + "/assets/services"))
        if (entry.path().filename() != "schema.json") all.push_back(json::parse(support::contentsOf(entry.path())));
    return all;
}

// What these show is kept by the platform, and they tell nothing of materials or fees before.
const std::set<std::string> kept{"case_progress", "collect_result", "appointment", "hotline", "hotline_status", "nontax_payment",
                                 "utility_payment", "insurance_payment", "traffic_violations", "payment_query", "resume_print", "resume_application"};

// Everything that can be changed of an item, one thing at a time.
std::vector<std::pair<std::string, json>> changed(const json& item) {
    std::vector<std::pair<std::string, json>> all;
    const auto change = [&](const std::string& what, const char* pointer, const json& value) {
        if (!item.contains(json::json_pointer{pointer})) return;
        all.emplace_back(what, item);
        all.back().second[json::json_pointer{pointer}] = value;
    };
    for (std::size_t i = 0; i < (item.contains("materials") ? item["materials"].size() : 0); ++i)
        change("material " + std::to_string(i), ("/materials/" + std::to_string(i) + "/name/zh_CN").c_str(), "另一份东西");
    change("minutes", "/limit/minutes", 47);
    change("days", "/limit/days", 1);
    change("result", "/result/title/zh_CN", "另一个结果");
    for (std::size_t i = 0; i < item["elements"]["fees"].size(); ++i) change("fee", ("/elements/fees/" + std::to_string(i) + "/fen").c_str(), 12345);
    if (item["elements"]["fees"].empty()) change("a fee", "/elements/fees", {{{"name", {{"zh_CN", "工本费"}}}, {"fen", 500}}});
    return all;
}

// Where the walk breaks; empty: it goes through.
std::string breaks(CoreStage& stage, const support::Walk& walk) {
    try {
        support::play(walk, stage);
        return {};
    } catch (const support::WalkBroken& broken) {
        stage.waitIdle();
        return broken.what();
    }
}

}  // namespace

TEST_CASE("a walk fails when its item's material, limit, fee or result is changed") {
    CoreStage stage;
    std::string version = "0";
    const auto offer = [&](const json& item) {
        version += "x";
        stage.say(platform::Reply{"catalogue", platform::CatalogueReceived{version, {item.dump()}}});
    };
    std::size_t changes = 0;
    for (auto& item : builtIn()) {
        const auto id = item["id"].get<std::string>();
        if (item.contains("directory") || kept.contains(id)) continue;   // only read
        INFO(id);
        const auto walk = support::loadWalk(walkOf(id));
        offer(item);
        CHECK(breaks(stage, walk) == "");
        for (auto& [what, other] : changed(item)) {
            INFO(what);
            offer(other);
            REQUIRE(stage.words().find(other["short"]["zh_CN"].get<std::string>()) != std::string::npos);   // it is served
            CHECK(breaks(stage, walk) != "");
            ++changes;
        }
    }
    CHECK(changes > 150);
}
