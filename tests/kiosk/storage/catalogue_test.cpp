#include "kiosk/catalogue.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "kiosk/database.h"
#include "kiosk/journey.h"
#include "tests/kiosk/shelf.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> allKinds = stepKinds();

json text(const char* zh) { return {{"zh_CN", zh}}; }

json asking(const char* id) {
    return {{"id", id}, {"version", "1"}, {"title", text("查一查")}, {"way", "ask"}, {"stages", {text("身份")}},
            {"steps", {{{"kind", "identify"}, {"stage", 0}}}}};
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("all built-in items fit the schema and are there from the first start") {
    support::TempDir folder;
    Catalogue catalogue(folder.path(), builtinServices, allKinds);
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
        Shelf shelf(folder.path(), builtinServices, allKinds);
        REQUIRE(shelf.take("2026-11-23", {asking("second").dump(), asking("first").dump()}));
        CHECK(shelf.ids() == Ids{"second", "first"});
    }
    Shelf shelf(folder.path(), builtinServices, allKinds);
    CHECK(shelf.catalogue.version() == "2026-11-23");
    CHECK(shelf.catalogue.coming().empty());
    CHECK(shelf.ids() == Ids{"second", "first"});
}

TEST_CASE("until a new catalogue is adopted the old one is served, whole or not") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    REQUIRE(shelf.take("1", {asking("old").dump()}));
    shelf.catalogue.receive("2", {asking("new").dump()});
    CHECK(shelf.catalogue.coming() == "2");
    CHECK(shelf.ids() == Ids{"old"});
    CHECK(shelf.settle());
    CHECK(shelf.ids() == Ids{"new"});
    CHECK(shelf.catalogue.coming().empty());
    CHECK_FALSE(shelf.catalogue.adopt());
}

TEST_CASE("of two that come one after the other the later one is served") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    shelf.catalogue.receive("2", std::vector<std::string>(300, asking("between").dump()));
    REQUIRE(shelf.take("3", {asking("last").dump()}));
    CHECK(shelf.catalogue.version() == "3");
    CHECK(shelf.ids() == Ids{"last"});
}

TEST_CASE("a catalogue that was not adopted before the end is gone, and will be sent again") {
    support::TempDir folder;
    { Shelf(folder.path(), builtinServices, allKinds).catalogue.receive("2", {asking("new").dump()}); }
    Shelf shelf(folder.path(), builtinServices, allKinds);
    CHECK(shelf.catalogue.version() == "builtin");
    CHECK_FALSE(fs::exists(folder / "catalogue.next"));
}

TEST_CASE("a catalogue without a single good item is not taken, and neither is one that the disk will not hold") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    REQUIRE(shelf.take("1", {asking("old").dump()}));
    CHECK_FALSE(shelf.take("2", {"{", "[]"}));
    fs::create_directories(folder / "catalogue.next" / "in the way");
    CHECK_FALSE(shelf.take("3", {asking("new").dump()}));
    CHECK(shelf.catalogue.version() == "1");
    CHECK(shelf.ids() == Ids{"old"});
    CHECK(shelf.catalogue.coming().empty());
}

TEST_CASE("an item with an unknown step is hidden and reported, the others work") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    auto future = asking("future");
    future["steps"].push_back({{"kind", "hologram"}, {"stage", 0}});
    REQUIRE(shelf.take("2", {asking("before").dump(), future.dump(), asking("after").dump()}));
    CHECK(shelf.ids() == Ids{"before", "after"});
    CHECK_FALSE(shelf.catalogue.item("future"));
    auto problem = shelf.catalogue.problems().at(0);
    CHECK(problem.item == "future");
    CHECK(problem.path == "steps[1].kind");
    CHECK(problem.text == "this terminal knows no step \"hologram\"");
}

TEST_CASE("a hidden item comes up when a newer program knows its step, and until then the built-in items serve") {
    support::TempDir folder;
    auto future = asking("future");
    future["steps"][0]["kind"] = "hologram";
    { REQUIRE(Shelf(folder.path(), builtinServices, allKinds).take("2", {asking("now").dump(), future.dump()})); }
    auto more = allKinds;
    more.push_back("hologram");
    Shelf shelf(folder.path(), builtinServices, more);
    CHECK(shelf.catalogue.version() == "builtin");
    CHECK(shelf.catalogue.coming() == "2");
    REQUIRE(shelf.settle());
    CHECK(shelf.ids() == Ids{"now", "future"});
    CHECK(shelf.catalogue.problems().empty());
    CHECK(shelf.catalogue.version() == "2");
}

TEST_CASE("each bad item is named with the place of its mistake") {
    auto item = asking("bad");
    std::string path;
    SECTION("no Chinese") { item["title"] = {{"en", "Ask"}}; path = "title"; }
    SECTION("stage out of reach") { item["steps"][0]["stage"] = 1; path = "steps[0].stage"; }
    SECTION("negative stage") { item["steps"][0]["stage"] = -1; path = "steps[0].stage"; }
    SECTION("wrong type") { item["stages"] = "身份"; path = "stages"; }
    SECTION("more stages than a bar can show") { item["stages"] = json::array({text("一"), text("二"), text("三"), text("四"), text("五"), text("六"), text("七")}); path = "stages"; }
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
    SECTION("a limit that is no day") {
        item["fields"] = {{{"id", "a"}, {"label", text("甲")}, {"kind", "date"}, {"earliest", "2026-02-30"}, {"latest", "today"}}};
        path = "fields[0].earliest";
    }
    SECTION("a limit in other words") {
        item["fields"] = {{{"id", "a"}, {"label", text("甲")}, {"kind", "date"}, {"latest", "tomorrow"}}};
        path = "fields[0].latest";
    }
    SECTION("limits the wrong way round") {
        item["fields"] = {{{"id", "a"}, {"label", text("甲")}, {"kind", "date"}, {"earliest", "today"}, {"latest", "today-1d"}}};
        path = "fields[0].latest";
    }
    SECTION("an address deeper than a village") {
        item["fields"] = {{{"id", "a"}, {"label", text("甲")}, {"kind", "address"}, {"deepest", "house"}}};
        path = "fields[0].deepest";
    }
    SECTION("a package of nothing") { item["package"] = {{"items", json::array()}}; path = "package.items"; }
    SECTION("neither steps nor a package") { item["steps"] = json::array(); path = "steps"; }
    SECTION("a topic that is no code") { item["topics"] = {"就业"}; path = "topics[0]"; }
    SECTION("an office that opens at 25") {
        item["office"] = {{"name", text("甲")}, {"hours", {{"25:00", "26:00"}}}};
        path = "office.hours";
    }
    SECTION("a field twice") {
        json field{{"id", "a"}, {"label", text("甲")}, {"kind", "phone"}};
        item["fields"] = {field, field};
        path = "fields";
    }
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    REQUIRE(shelf.take("2", {item.dump(), asking("good").dump()}));
    CHECK(shelf.ids() == Ids{"good"});
    Ids paths;
    for (auto& problem : shelf.catalogue.problems()) paths.push_back(problem.path);
    CHECK(paths == Ids{path});
}

TEST_CASE("an application without limit, office and task code is hidden") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    auto item = asking("careless");
    item["steps"].push_back({{"kind", "declare"}, {"stage", 0}});
    item["steps"].push_back({{"kind", "submit"}, {"stage", 0}});
    REQUIRE(shelf.take("2", {item.dump(), asking("good").dump()}));
    CHECK(shelf.ids() == Ids{"good"});
    auto texts = std::string{};
    for (auto& problem : shelf.catalogue.problems()) texts += problem.text;
    for (auto* missing : {"taskCode", "limit", "office"}) CHECK_THAT(texts, Catch::Contains(missing));
}

TEST_CASE("garbage instead of an item is hidden under its place, and of two with one id the first counts") {
    support::TempDir folder;
    Shelf shelf(folder.path(), builtinServices, allKinds);
    auto second = asking("twin");
    second["version"] = "2";
    REQUIRE(shelf.take("2", {"{", "[]", std::string(100000, '['), asking("twin").dump(), second.dump()}));
    CHECK(shelf.ids() == Ids{"twin"});
    CHECK(shelf.catalogue.item("twin")->version == "1");
    CHECK(shelf.catalogue.problems().at(0).item == "#1");
    CHECK(shelf.catalogue.problems().at(1).item == "#2");
}

TEST_CASE("built-in items of a newer program take the place of older built-in ones, but not of the platform's") {
    support::TempDir folder, mine;
    fs::copy(builtinServices / "schema.json", mine / "schema.json");
    support::writeFile(mine / "a.json", asking("old").dump());
    { CHECK(Shelf(folder.path(), mine.path(), allKinds).ids() == Ids{"old"}); }
    support::writeFile(mine / "a.json", asking("new").dump());
    {
        Shelf shelf(folder.path(), mine.path(), allKinds);
        CHECK(shelf.ids() == Ids{"new"});
        REQUIRE(shelf.take("2", {asking("sent").dump()}));
    }
    support::writeFile(mine / "a.json", asking("newer").dump());
    CHECK(Shelf(folder.path(), mine.path(), allKinds).ids() == Ids{"sent"});
}

TEST_CASE("a damaged catalogue is thrown away, and the built-in items are there again") {
    support::TempDir folder;
    { REQUIRE(Shelf(folder.path(), builtinServices, allKinds).take("2", {asking("sent").dump()})); }
    std::string file = GENERATE("catalogue.db", "builtin.db", "uses.db");
    auto size = fs::file_size(folder / file);
    SECTION("all of it") { support::writeFile(folder / file, std::string(size, 'x')); }
    SECTION("all but its head") {
        auto words = support::contentsOf(folder / file);
        support::writeFile(folder / file, words.substr(0, 4096) + std::string(size - 4096, '\xA5'));
    }
    Shelf shelf(folder.path(), builtinServices, allKinds);
    const auto found = shelf.catalogue.mostUsed({}, 9).size();
    const bool anew = shelf.catalogue.version() == "builtin";
    CHECK((found > 1) == anew);
    if (file == "catalogue.db") CHECK(anew);
}

TEST_CASE("a catalogue of the program before this one, uses and items in one file, is taken over") {
    support::TempDir folder;
    {
        Database old(folder / "catalogue.db");
        old.run("CREATE TABLE items(place INTEGER PRIMARY KEY, id TEXT, version TEXT, json TEXT, hidden INTEGER)");
        old.run("CREATE TABLE state(name TEXT PRIMARY KEY, value TEXT)");
        old.run("INSERT INTO items VALUES(0, 'sent', '1', ?, 0)", asking("sent").dump());
        old.run("INSERT INTO state VALUES('version', '7'), ('checked_by', 'another')");
        old.run("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    Shelf shelf(folder.path(), builtinServices, allKinds);
    CHECK(shelf.catalogue.item("case_progress"));
    REQUIRE(shelf.settle());
    CHECK(shelf.catalogue.version() == "7");
    CHECK(shelf.ids() == Ids{"sent"});
}

TEST_CASE("a terminal without the schema file says so") {
    support::TempDir folder, empty;
    CHECK_THROWS_WITH(Catalogue(folder.path(), empty.path(), allKinds), Catch::Contains("schema.json"));
}
