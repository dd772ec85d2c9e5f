#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "tests/kiosk/shelf.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;

namespace {

const std::filesystem::path services = std::filesystem::path{SOURCE_DIR} / "assets/services";
const std::vector<std::string> kinds{"notice", "identify", "form", "declare", "review", "submit", "receipt", "find_case",
                                     "cases", "progress", "results", "show_document", "print_document", "rate"};

std::vector<std::string> items(const std::string& version, int count) {
    std::vector<std::string> all;
    for (int n = 0; n < count; ++n)
        all.push_back(fmt::format(R"({{"id":"item_{}","version":"{}","title":{{"zh_CN":"失业登记"}},"way":"ask","stages":[{{"zh_CN":"身份"}}],"steps":[{{"kind":"identify","stage":0}}]}})", n, version));
    return all;
}

}  // namespace

TEST_CASE("while a catalogue is written, all of the old one is read and used, and never a part of the new one") {
    support::TempDir folder;
    Shelf shelf(folder.path(), services, kinds);
    REQUIRE(shelf.take("1", items("1", 20)));
    shelf.catalogue.receive("2", items("2", 400));
    int looks = 0;
    do {
        REQUIRE(shelf.catalogue.mostUsed({.way = "ask"}, 1000).size() == 20);
        REQUIRE(shelf.catalogue.item("item_19")->version == "1");
        REQUIRE(shelf.catalogue.searchIndex().find("sydj", 1000).size() == 20);
        shelf.catalogue.used("item_19");
        REQUIRE(shelf.catalogue.keepUses());
        ++looks;
    } while (shelf.catalogue.receiving());
    CHECK(looks > 1);
    REQUIRE(shelf.settle());
    CHECK(shelf.catalogue.mostUsed({.way = "ask"}, 1000).size() == 400);
    CHECK(shelf.catalogue.mostUsed({.way = "ask"}, 1).at(0).id == "item_19");
}

TEST_CASE("a catalogue that ends while another one is written gives that up") {
    support::TempDir folder;
    for (int n = 0; n < 20; ++n) {
        Shelf shelf(folder.path(), services, kinds);
        shelf.catalogue.receive("2", items("2", 400));
        for (int looks = 0; looks < n; ++looks) REQUIRE(shelf.catalogue.item("unemployment_registration"));
    }
    CHECK(Shelf(folder.path(), services, kinds).catalogue.version() == "builtin");
}
