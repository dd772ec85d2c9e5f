#include "kiosk/catalogue.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/database.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const fs::path services = fs::path{SOURCE_DIR} / "assets/services";
const std::vector<std::string> kinds{"notice", "identify", "form", "declare", "review", "submit", "receipt", "find_case",
                                     "cases", "progress", "results", "show_document", "print_document"};

json text(const char* zh) { return {{"zh_CN", zh}}; }

json asking(const char* id) {
    return {{"id", id}, {"version", "1"}, {"title", text("查一查")}, {"way", "ask"}, {"stages", {text("身份")}},
            {"steps", {{{"kind", "identify"}, {"stage", 0}}}}};
}

std::vector<std::string> idsOf(const Catalogue& catalogue) {
    std::vector<std::string> ids;
    for (auto& item : catalogue.items()) ids.push_back(item.id);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("all built-in items fit the schema and are there from the first start") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), services, kinds);
    for (auto& problem : catalogue.problems()) UNSCOPED_INFO(problem.item << ' ' << problem.path << ": " << problem.text);
    CHECK(catalogue.problems().empty());
    CHECK(catalogue.version() == "builtin");
    CHECK(catalogue.item("unemployment_registration")->version == "1");
    CHECK(json::parse(catalogue.item("unemployment_registration")->json)["way"] == "apply");
    CHECK_FALSE(catalogue.item("schema"));
}

TEST_CASE("what the platform sends replaces all, and is still there after a restart") {
    support::TempDir folder;
    {
        Catalogue catalogue(folder.path(), services, kinds);
        REQUIRE(catalogue.replace("2026-11-23", {asking("second").dump(), asking("first").dump()}));
    }
    Catalogue catalogue(folder.path(), services, kinds);
    CHECK(catalogue.version() == "2026-11-23");
    CHECK(idsOf(catalogue) == Ids{"second", "first"});
}

TEST_CASE("an item with an unknown step is hidden and reported, the others work") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), services, kinds);
    auto future = asking("future");
    future["steps"].push_back({{"kind", "hologram"}, {"stage", 0}});
    REQUIRE(catalogue.replace("2", {asking("before").dump(), future.dump(), asking("after").dump()}));
    CHECK(idsOf(catalogue) == Ids{"before", "after"});
    CHECK_FALSE(catalogue.item("future"));
    auto problem = catalogue.problems().at(0);
    CHECK(problem.item == "future");
    CHECK(problem.path == "steps[1].kind");
    CHECK(problem.text == "this terminal knows no step \"hologram\"");
}

TEST_CASE("a hidden item comes up when a newer program knows its step") {
    support::TempDir folder;
    auto future = asking("future");
    future["steps"][0]["kind"] = "hologram";
    { Catalogue(folder.path(), services, kinds).replace("2", {future.dump()}); }
    auto more = kinds;
    more.push_back("hologram");
    Catalogue catalogue(folder.path(), services, more);
    CHECK(idsOf(catalogue) == Ids{"future"});
    CHECK(catalogue.problems().empty());
    CHECK(catalogue.version() == "2");
}

TEST_CASE("each bad item is named with the place of its mistake") {
    auto item = asking("bad");
    std::string path;
    SECTION("no Chinese") { item["title"] = {{"en", "Ask"}}; path = "title"; }
    SECTION("stage out of reach") { item["steps"][0]["stage"] = 1; path = "steps[0].stage"; }
    SECTION("negative stage") { item["steps"][0]["stage"] = -1; path = "steps[0].stage"; }
    SECTION("wrong type") { item["stages"] = "身份"; path = "stages"; }
    SECTION("unknown way") { item["way"] = "guess"; path = "way"; }
    SECTION("bad id") { item["id"] = "../etc"; path = "id"; }
    SECTION("unknown field kind") {
        item["fields"] = {{{"id", "a"}, {"label", text("甲")}, {"kind", "phone"}}, {{"id", "b"}, {"label", text("乙")}, {"kind", "essay"}}};
        path = "fields[1].kind";
    }
    SECTION("a choice without options") {
        item["fields"] = {{{"id", "a"}, {"label", text("甲")}, {"kind", "choice"}}};
        path = "fields[0]";
    }
    SECTION("a field twice") {
        json field{{"id", "a"}, {"label", text("甲")}, {"kind", "phone"}};
        item["fields"] = {field, field};
        path = "fields";
    }
    support::TempDir folder;
    Catalogue catalogue(folder.path(), services, kinds);
    REQUIRE(catalogue.replace("2", {item.dump(), asking("good").dump()}));
    CHECK(idsOf(catalogue) == Ids{"good"});
    Ids paths;
    for (auto& problem : catalogue.problems()) paths.push_back(problem.path);
    CHECK(paths == Ids{path});
}

TEST_CASE("an application without declaration, office and task code is hidden") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), services, kinds);
    auto item = asking("careless");
    item["way"] = "apply";
    catalogue.replace("2", {item.dump()});
    CHECK(catalogue.items().empty());
    auto texts = std::string{};
    for (auto& problem : catalogue.problems()) texts += problem.text;
    for (auto* missing : {"taskCode", "declaration", "office"}) CHECK_THAT(texts, Catch::Contains(missing));
}

TEST_CASE("garbage instead of an item is hidden under its place, and of two with one id the first counts") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), services, kinds);
    auto second = asking("twin");
    second["version"] = "2";
    REQUIRE(catalogue.replace("2", {"{", "[]", std::string(100000, '['), asking("twin").dump(), second.dump()}));
    CHECK(idsOf(catalogue) == Ids{"twin"});
    CHECK(catalogue.item("twin")->version == "1");
    CHECK(catalogue.problems().at(0).item == "#1");
    CHECK(catalogue.problems().at(1).item == "#2");
}

TEST_CASE("built-in items of a newer program take the place of older built-in ones, but not of the platform's") {
    support::TempDir folder, mine;
    fs::copy(services / "schema.json", mine / "schema.json");
    support::writeFile(mine / "a.json", asking("old").dump());
    { CHECK(idsOf(Catalogue(folder.path(), mine.path(), kinds)) == Ids{"old"}); }
    support::writeFile(mine / "a.json", asking("new").dump());
    {
        Catalogue catalogue(folder.path(), mine.path(), kinds);
        CHECK(idsOf(catalogue) == Ids{"new"});
        catalogue.replace("2", {asking("sent").dump()});
    }
    support::writeFile(mine / "a.json", asking("newer").dump());
    CHECK(idsOf(Catalogue(folder.path(), mine.path(), kinds)) == Ids{"sent"});
}

TEST_CASE("a damaged catalogue is thrown away, and the built-in items are there again") {
    support::TempDir folder;
    { Catalogue(folder.path(), services, kinds).replace("2", {asking("sent").dump()}); }
    auto size = fs::file_size(folder / "catalogue.db");
    SECTION("all of it") { support::writeFile(folder / "catalogue.db", std::string(size, 'x')); }
    SECTION("all but its head") {
        auto words = support::contentsOf(folder / "catalogue.db");
        support::writeFile(folder / "catalogue.db", words.substr(0, 4096) + std::string(size - 4096, '\xA5'));
    }
    Catalogue catalogue(folder.path(), services, kinds);
    CHECK(catalogue.version() == "builtin");
    CHECK(catalogue.item("unemployment_registration"));
}

TEST_CASE("a terminal without the schema file says so") {
    support::TempDir folder, empty;
    CHECK_THROWS_WITH(Catalogue(folder.path(), empty.path(), kinds), Catch::Contains("schema.json"));
}
