#include "kiosk/item_index.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/catalogue.h"
#include "kiosk/journey.h"
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
struct Shelf {
    Shelf() { REQUIRE(catalogue->replace("2", {asking("growth", "长乐区重症行医许可，女"), asking("bank", "银行开户"), "{", asking("fetch", "领取证明", "collect")})); }
    void reopen() {
        catalogue.reset();
        catalogue = std::make_unique<Catalogue>(folder.path(), services, stepKinds());
    }
    Ids find(const char* typed) const { return ids(catalogue->at(catalogue->searchIndex().find(typed, 10))); }
    static Ids ids(const std::vector<CatalogueEntry>& entries) {
        Ids all;
        for (auto& entry : entries) all.push_back(entry.id);
        return all;
    }

    support::TempDir folder;
    std::unique_ptr<Catalogue> catalogue = std::make_unique<Catalogue>(folder.path(), services, stepKinds());
};

}  // namespace

TEST_CASE("items are found by every reading of a character, also after a restart") {
    Shelf shelf;
    const auto check = [&] {
        for (auto* typed : {"clqzz", "zhangleq", "changyue", "clqc", "zhongzheng", "nv", "nu", "xingyi", "hangyi", "重症"}) {
            INFO(typed);
            CHECK(shelf.find(typed) == Ids{"growth"});
        }
        CHECK(shelf.find("yinhangkaihu") == Ids{"bank"});
        CHECK(shelf.find("lq") == Ids{"fetch", "growth"});
    };
    check();
    shelf.reopen();
    check();
}

TEST_CASE("a newer catalogue is searched as soon as it is there, and hidden items are never found") {
    Shelf shelf;
    auto unknown = json::parse(asking("future", "未来事项"));
    unknown["steps"][0]["kind"] = "hologram";
    REQUIRE(shelf.catalogue->replace("3", {unknown.dump(), asking("now", "现在事项")}));
    CHECK(shelf.find("sx") == Ids{"now"});
    CHECK(shelf.find("yh").empty());
}

TEST_CASE("what was used most comes first, also after a restart and in a newer catalogue") {
    Shelf shelf;
    CHECK(Shelf::ids(shelf.catalogue->mostUsed("", 10)) == Ids{"growth", "bank", "fetch"});
    shelf.catalogue->used("fetch");
    shelf.catalogue->used("fetch");
    shelf.catalogue->used("bank");
    CHECK(shelf.catalogue->keepUses());
    CHECK_FALSE(shelf.catalogue->keepUses());
    shelf.reopen();
    CHECK(Shelf::ids(shelf.catalogue->mostUsed("", 2)) == Ids{"fetch", "bank"});
    CHECK(Shelf::ids(shelf.catalogue->mostUsed("ask", 9)) == Ids{"bank", "growth"});
    CHECK(shelf.find("") == Ids{"fetch", "bank", "growth"});
    REQUIRE(shelf.catalogue->replace("3", {asking("growth", "长乐"), asking("bank", "银行")}));
    CHECK(shelf.find("") == Ids{"bank", "growth"});
}

TEST_CASE("of a use only the item and the number are kept") {
    Shelf shelf;
    shelf.catalogue->used("bank");
    shelf.catalogue->keepUses();
    Database kept(shelf.folder / "catalogue.db");
    auto columns = kept.query("SELECT group_concat(name) FROM pragma_table_info('uses')");
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
