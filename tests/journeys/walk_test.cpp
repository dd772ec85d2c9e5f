#include "tests/support/walk.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"

using namespace support;
using Catch::Contains;

namespace {

// Writes down what it is told to do.
struct Notebook final : Stage {
    std::string said;
    void note(const std::string& what) { said += what + "\n"; }
    void after(const std::string& walk) override { note("after:" + walk); }
    void tap(const std::string& what) override { note("tap:" + what); }
    void types(const std::string& text) override { note("types:" + text); }
    void spells(const std::string& sound) override { note("spells:" + sound); }
    void choosesADay() override { note("day"); }
    void signs() override { note("signs"); }
    void reads() override { note("reads"); }
    void card(const std::string& person) override { note("card:" + person); }
    void takesCard() override { note("takesCard"); }
    void scans(const std::string& code) override { note("scans:" + code); }
    void scansReceipt() override { note("scansReceipt"); }
    void sees(const std::string& text) override {
        if (text == "nothing") throw WalkBroken("the screen is empty");
        note("sees:" + text);
    }
    void neverSees(const std::string& text) override { note("neverSees:" + text); }
    void prints(const std::string& text) override { note("prints:" + text); }
    void printsDocument(const std::string& text) override { note("document:" + text); }
    void officeApproves() override { note("approves"); }
    void officeAccepts() override { note("accepts"); }
    void officeReturns(const std::string& reason) override { note("returns:" + reason); }
    void officeApprovesMember(const std::string& id) override { note("approves member:" + id); }
    void officeReturnsMember(const std::string& id) override { note("returns member:" + id); }
    void officeReplies(const std::string& words) override { note("replies:" + words); }
    void officeDispatches(const std::string& office) override { note("dispatches:" + office); }
    void officeAnswers(const std::string& words) override { note("answers:" + words); }
    void officeShelves(const std::string& door) override { note("shelves:" + door); }
    void officeReceives() override { note("receives"); }
    void officePosts(const std::string& waybill) override { note("posts:" + waybill); }
    void carrierDelivers() override { note("delivers"); }
    void windowHandsOver() override { note("handsOver"); }
    void typesPickupCode() override { note("pickupCode"); }
    void handShuts(const std::string& door) override { note("shuts:" + door); }
    void phoneLogsIn(const std::string& person) override { note("logsIn:" + person); }
    void phoneShows(const std::string& person) override { note("shows:" + person); }
    void officeBills(const std::string& code) override { note("bills:" + code); }
    void officeRefunds(const std::string& yuan) override { note("refunds:" + yuan); }
    void phoneUploads() override { note("phone uploads"); }
    void phoneTakes() override { note("phone takes"); }
    void phoneWrites(const std::string& words) override { note("writes:" + words); }
    void phonePays() override { note("pays"); }
    void phonePaysLater() override { note("paysLater"); }
    void bankAnswers() override { note("bank"); }
    void typesOrderNumber() override { note("orderNumber"); }
    void platform(const std::string& how) override { note("platform:" + how); }
    void paper(const std::string& how) override { note("paper:" + how); }
    void device(const std::string& name, const std::string& how) override { note(name + ":" + how); }
    void ends(const std::string& outcome) override { note("ends:" + outcome); }
};

std::string told(const std::string& text) {
    Notebook notebook;
    play(parseWalk("visit", text), notebook);
    return notebook.said;
}

}  // namespace

TEST_CASE("a walk is played line by line, comments and empty lines left out") {
    CHECK(told("# a visit\n\ntap   失业登记\n  card 王小明\nsees  \"王小明\"\nends done\n") ==
          "tap:失业登记\ncard:王小明\nsees:王小明\nends:done\n");
}

TEST_CASE("a verb of two words is not taken for a verb of one") {
    CHECK(told("card reader unplugged\ncard 李秀英\nscans receipt\nscans JJ1:1:2\nnever  sees \"姓名\"\nprinter plugged\n") ==
          "card_reader:unplugged\ncard:李秀英\nscansReceipt\nscans:JJ1:1:2\nneverSees:姓名\nreceipt_printer:plugged\n");
}

TEST_CASE("every mistake of a walk is named with its line") {
    CHECK_THROWS_WITH(parseWalk("visit", "jump 3\ntap a\ntap\nends well\nsigns here\n"),
                      Contains("visit.walk:1: no verb begins jump 3") && Contains("visit.walk:3: tap wants something behind it") &&
                          Contains("visit.walk:4: ends takes one of: done stored idle") &&
                          Contains("visit.walk:5: signs takes nothing"));
}

TEST_CASE("a walk in which nothing happens is refused") {
    CHECK_THROWS_AS(parseWalk("visit", "# nothing\n"), WalkBroken);
}

TEST_CASE("a line that is not true says where it stands") {
    CHECK_THROWS_WITH(told("tap a\nsees \"nothing\"\n"), "visit.walk:2: sees nothing: the screen is empty");
}

TEST_CASE("every walk can be read, and begins after a walk that exists") {
    REQUIRE(walkNames().size() >= 3);
    for (auto& name : walkNames()) {
        INFO(name);
        for (auto& line : loadWalk(name).lines)
            if (line.verb == "after") CHECK_NOTHROW(loadWalk(line.argument));
    }
}

TEST_CASE("every verb stands in the README of the walks") {
    auto readme = contentsOf(std::string(SOURCE_DIR) + "/tests/journeys/README.md");
    for (auto& verb : walkVerbs()) {
        INFO(verb);
        CHECK(readme.find("`" + verb) != readme.npos);
    }
}
