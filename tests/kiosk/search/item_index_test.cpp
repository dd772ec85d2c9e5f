#include "kiosk/item_index.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/journey.h"
#include "tests/kiosk/shelf.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path services = fs::path{SOURCE_DIR} / "assets/services";
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
        shelf = std::make_unique<Shelf>(folder.path(), services, stepKinds());
    }
    Ids find(const char* typed) const { return ids(shelf->catalogue.at(shelf->catalogue.searchIndex().find(typed, 10))); }
    Ids used(const char* way, std::size_t most) const { return ids(shelf->catalogue.mostUsed(way, most)); }
    static Ids ids(const std::vector<CatalogueEntry>& entries) {
        Ids all;
        for (auto& entry : entries) all.push_back(entry.id);
        return all;
    }

    support::TempDir folder;
    std::unique_ptr<Shelf> shelf = std::make_unique<Shelf>(folder.path(), services, stepKinds());
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

TEST_CASE("the built-in items are found by what residents call them") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), services, stepKinds());
    const auto index = catalogue.searchIndex();
    const auto first = [&](const char* typed) { return catalogue.at(index.find(typed, 1)).at(0).id; };
    for (auto* typed : {"sydj", "shiyedj", "xiagang", "失业", "unempl"}) CHECK(first(typed) == "unemployment_registration");
    CHECK(first("bjjd") == "case_progress");
    CHECK(first("lqjg") == "collect_result");
}
