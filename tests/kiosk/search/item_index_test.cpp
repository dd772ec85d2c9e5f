#include "kiosk/item_index.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/journey.h"
#include "kiosk/service_item.h"
#include "tests/kiosk/shelf.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

using Ids = std::vector<std::string>;

std::string asking(const char* id, const char* title, const char* way = "ask") {
    return json{{"id", id}, {"version", "1"}, {"title", {{"zh_CN", title}}}, {"way", way}, {"stages", {{{"zh_CN", "身份"}}}},
                {"steps", {{{"kind", "identify"}, {"stage", 0}}}}}.dump();
}

// A catalogue that can be closed and opened again.
struct Kept {
    Kept() { REQUIRE(shelf->take("2", {asking("growth", "长乐区重症行医许可，女"), asking("bank", "银行开户"), "{", asking("fetch", "领取证明", "collect")})); }
    void reopen() {
        shelf.reset();
        shelf = std::make_unique<Shelf>(folder.path(), builtinServices, stepKinds());
    }
    Ids find(const char* typed) const { return ids(shelf->catalogue.at(shelf->catalogue.searchIndex().find(typed, 10))); }
    Ids used(const char* way, std::size_t most) const { return ids(shelf->catalogue.mostUsed({.way = way}, most)); }
    static Ids ids(const std::vector<CatalogueEntry>& entries) {
        Ids all;
        for (auto& entry : entries) all.push_back(entry.id);
        return all;
    }

    support::TempDir folder;
    std::unique_ptr<Shelf> shelf = std::make_unique<Shelf>(folder.path(), builtinServices, stepKinds());
};

}  // namespace

TEST_CASE("items are found by every reading of a character, also after a restart") {
    Kept kept;
    const auto check = [&] {
        for (auto* typed : {"clqzz", "zhangleq", "changyue", "clqc", "zhongzheng", "nv", "nu", "xingyi", "hangyi", "重症"}) {
            INFO(typed);
            CHECK(kept.find(typed) == Ids{"growth"});
        }
        CHECK(kept.find("yinhangkaihu") == Ids{"bank"});
        CHECK(kept.find("lq") == Ids{"fetch", "growth"});
    };
    check();
    kept.reopen();
    check();
}

TEST_CASE("a newer catalogue is searched as soon as it is there, and hidden items are never found") {
    Kept kept;
    auto unknown = json::parse(asking("future", "未来事项"));
    unknown["steps"][0]["kind"] = "hologram";
    REQUIRE(kept.shelf->take("3", {unknown.dump(), asking("now", "现在事项")}));
    CHECK(kept.find("sx") == Ids{"now"});
    CHECK(kept.find("yh").empty());
}

TEST_CASE("what was used most comes first, also after a restart and in a newer catalogue") {
    Kept kept;
    CHECK(kept.used("", 10) == Ids{"growth", "bank", "fetch"});
    kept.shelf->catalogue.used("fetch");
    kept.shelf->catalogue.used("fetch");
    kept.shelf->catalogue.used("bank");
    CHECK(kept.shelf->catalogue.keepUses());
    CHECK_FALSE(kept.shelf->catalogue.keepUses());
    kept.reopen();
    CHECK(kept.used("", 2) == Ids{"fetch", "bank"});
    CHECK(kept.used("ask", 9) == Ids{"bank", "growth"});
    CHECK(kept.find("") == Ids{"fetch", "bank", "growth"});
    REQUIRE(kept.shelf->take("3", {asking("growth", "长乐"), asking("bank", "银行")}));
    CHECK(kept.find("") == Ids{"bank", "growth"});
}

TEST_CASE("of a use only the item and the number are kept") {
    Kept kept;
    kept.shelf->catalogue.used("bank");
    kept.shelf->catalogue.keepUses();
    Database uses(kept.folder / "uses.db");
    auto columns = uses.query("SELECT group_concat(name) FROM pragma_table_info('uses')");
    REQUIRE(columns.step());
    CHECK(columns.text(0) == "id,count");
}

namespace {

// asking(), of a department and about topics.
std::string about(const char* id, const char* department, const std::vector<std::string>& topics, const char* way = "ask") {
    auto item = json::parse(asking(id, id, way));
    if (*department) item["department"] = {{"zh_CN", department}};
    item["topics"] = topics;
    return item.dump();
}

std::string named(const std::vector<ItemGroup>& groups) {
    std::string all;
    for (auto& group : groups) all += group.title.zh + ":" + std::to_string(group.count) + " ";
    return all;
}

constexpr const char* columns = R"([{"code":"back","title":{"zh_CN":"复工专栏"},"icon":"support","until":"20261231T235959"},
                                    {"code":"work","title":{"zh_CN":"就业"}}, {"code":5}, "work"])";
const Instant november{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}}, january{std::chrono::sys_days{std::chrono::year{2027} / 1 / 1}};

}  // namespace

TEST_CASE("items are grouped by topic and department, the platform's columns first and only as long as they last") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, stepKinds());
    auto& catalogue = shelf.catalogue;
    catalogue.receive("2", {about("aa", "人社局", {"work", "back"}), about("bb", "人社局", {"work", "nonsense"}), about("cc", "公安局", {"birth"}, "collect"), about("dd", "", {}), about("ee", "公安局", {"back"})}, columns);
    REQUIRE(shelf.settle());
    CHECK(named(catalogue.topics({}, november)) == "复工专栏:2 就业:2 生育收养:1 :1 ");
    CHECK(named(catalogue.topics({}, january)) == "就业:2 生育收养:1 :1 ");
    CHECK(named(catalogue.topics({.department = "1"}, november)) == "复工专栏:1 就业:2 ");
    CHECK(named(catalogue.departments({})) == "人社局:2 公安局:2 :1 ");
    catalogue.used("cc");
    REQUIRE(catalogue.keepUses());
    CHECK(named(catalogue.departments({})) == "公安局:2 人社局:2 :1 ");
    CHECK(named(catalogue.departments({.way = "ask"})) == "人社局:2 公安局:1 :1 ");
    CHECK(catalogue.count({}) == 5);
    CHECK(catalogue.count({.way = "ask", .topic = "back"}) == 2);
    CHECK(Kept::ids(catalogue.mostUsed({.topic = "back", .department = "1"}, 9)) == Ids{"aa"});
    CHECK(Kept::ids(catalogue.mostUsed({.topic = noTopic}, 9)) == Ids{"dd"});
}

TEST_CASE("columns of the platform are still there when another program has checked the catalogue again") {
    support::TempDir folder;
    {
        Shelf shelf(folder.path(), builtinServices, stepKinds());
        shelf.catalogue.receive("2", {about("aa", "人社局", {"back"})}, columns);
        REQUIRE(shelf.settle());
    }
    auto kinds = stepKinds();
    kinds.push_back("hologram");
    Shelf shelf(folder.path(), builtinServices, kinds);
    REQUIRE(shelf.settle());
    CHECK(named(shelf.catalogue.topics({}, november)) == "复工专栏:1 ");
}

TEST_CASE("packages are found among the other items") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, stepKinds());
    const std::string package = R"({"id":"birth","version":"1","title":{"zh_CN":"新生儿出生一件事"},"way":"apply","steps":[],"package":{"items":["aa","bb"]}})";
    REQUIRE(shelf.take("2", {asking("aa", "查一查"), package}));
    CHECK(shelf.catalogue.problems().empty());
    CHECK(Kept::ids(shelf.catalogue.mostUsed({.packages = true}, 9)) == Ids{"birth"});
    CHECK(Kept::ids(shelf.catalogue.at(shelf.catalogue.searchIndex().find("xsecs", 9))) == Ids{"birth"});
}

TEST_CASE("every built-in topic has its words in both languages, and every topic that an item names is one of them") {
    std::set<std::string> codes;
    for (auto& topic : readTopics(fs::path{SOURCE_DIR} / "assets/topics")) {
        INFO(topic.code);
        CHECK(codes.insert(topic.code).second);
        CHECK_FALSE(topic.title.en.empty());
        CHECK(iconNamed(topic.icon) != ui::Icon::none);
    }
    CHECK(codes.size() > 20);
    for (auto& file : fs::directory_iterator(builtinServices)) {
        if (file.path().filename() == "schema.json") continue;
        INFO(file.path());
        const auto item = json::parse(support::contentsOf(file.path()));
        CHECK(item.contains("department"));
        REQUIRE_FALSE(item.at("topics").empty());
        for (auto& topic : item.at("topics")) CHECK(codes.contains(topic));
    }
}

TEST_CASE("the built-in items are found by what residents call them") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), builtinServices, stepKinds());
    const auto index = catalogue.searchIndex();
    const auto first = [&](const char* typed) { return catalogue.at(index.find(typed, 1)).at(0).id; };
    for (auto* typed : {"sydj", "shiyedj", "xiagang", "失业", "unempl"}) CHECK(first(typed) == "unemployment_registration");
    CHECK(first("bjjd") == "case_progress");
    CHECK(first("lqjg") == "collect_result");
}
