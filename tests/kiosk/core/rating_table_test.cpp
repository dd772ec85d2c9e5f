#include "kiosk/rating_table.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <set>

#include "tests/support/temp_dir.h"

using kiosk::RatingTable;

namespace {

RatingTable national() { return RatingTable{std::filesystem::path{SOURCE_DIR} / "assets/ratings/national.json"}; }

}  // namespace

TEST_CASE("a level is written and read by each coding's own table, in both directions") {
    struct Row { const char* level; int gbt39046, national, evaluator; };
    const Row rows[] = {{"level_5", 1, 5, 0}, {"level_4", 2, 4, 1}, {"level_3", 3, 3, 2}, {"level_2", 4, 2, 3}, {"level_1", 5, 1, 4}};
    const auto table = national();
    for (auto& row : rows) {
        INFO(row.level);
        CHECK(table.written("gbt39046", row.level) == row.gbt39046);
        CHECK(table.written("national", row.level) == row.national);
        CHECK(table.written("evaluator", row.level) == row.evaluator);
        CHECK(table.read("gbt39046", row.gbt39046) == row.level);
        CHECK(table.read("national", row.national) == row.level);
        CHECK(table.read("evaluator", row.evaluator) == row.level);
    }
    for (int number : {0, 6, -1}) CHECK_FALSE(table.read("national", number));
    CHECK(table.levels().front().label.zh == "非常满意");
    CHECK(table.levels().back().label.zh == "非常不满意");
}

TEST_CASE("there are forty detail codes, eight a level, and each begins with its level's national number") {
    const auto table = national();
    std::set<std::string> codes;
    REQUIRE(table.levels().size() == 5);
    for (auto& level : table.levels()) {
        CHECK(level.tags.size() == 8);
        for (auto& tag : level.tags) {
            codes.insert(tag.code);
            CHECK(tag.code.front() - '0' == table.written("national", level.id));
            CHECK_FALSE(tag.label.zh.empty());
            CHECK_FALSE(tag.label.en.empty());
        }
    }
    CHECK(codes.size() == 40);
    CHECK(table.first() == 3);
    // Facts, word for word of the nation's list: the ends of each level, and what is said of terminals.
    auto text = [&](const char* level, std::size_t at) { return table.level(level)->tags[at].code + table.level(level)->tags[at].label.zh; };
    CHECK(text("level_5", 0) == "510一窗受理一次办结");
    CHECK(text("level_5", 7) == "517服务热情效率高");
    CHECK(text("level_4", 6) == "412可以使用自助机办理");
    CHECK(text("level_3", 7) == "314服务态度一般");
    CHECK(text("level_2", 5) == "212在线预约办理后到实体大厅重复取号排队");
    CHECK(text("level_1", 7) == "115服务态度差效率低");
}

TEST_CASE("a terminal in a hall is pf 5 and source 9, codes are joined as each side wants them") {
    const auto table = national();
    CHECK(table.channel("national", "hall_terminal") == "5");
    CHECK(table.channel("source", "hall_terminal") == "9");
    CHECK(table.join("national") == ",");
    CHECK(table.join("evaluator") == "|");
    CHECK(table.wantsReason("level_2"));
    CHECK(table.wantsReason("level_1"));
    CHECK_FALSE(table.wantsReason("level_3"));
}

TEST_CASE("a table that lacks something is refused by name") {
    support::TempDir folder;
    auto file = folder.path() / "broken.json";
    std::ofstream(file) << R"({"levels": [], "first": 3})";
    CHECK_THROWS_WITH(RatingTable{file}, Catch::Contains("broken.json"));
    CHECK_THROWS_AS(RatingTable{folder.path() / "none.json"}, std::runtime_error);
}
