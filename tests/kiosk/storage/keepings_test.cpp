#include <catch2/catch.hpp>

#include "kiosk/database.h"
#include "kiosk/journal.h"
#include "tests/kiosk/storage/monday.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace storage;
using namespace std::chrono_literals;

namespace {

Verdict verdictOf(const Journal& journal, const std::string& part) {
    for (auto& one : journal.selfTests())
        if (one.part == part) return one.verdict;
    FAIL("no self-test of " + part);
    return {};
}

}  // namespace

TEST_CASE("of each part the last self-test is kept, over a restart too") {
    support::TempDir folder;
    {
        Journal journal(folder.path(), terminal, morning);
        CHECK(journal.selfTests().empty());
        CHECK(journal.keep({"card_reader", morning, Verdict::failed, "noAnswer", 0}));
        CHECK(journal.keep({"platform", morning, Verdict::good, "milliseconds", 23}));
        CHECK(journal.keep({"card_reader", morning + 1h, Verdict::good, "cardRead", 0}));
    }
    Journal journal(folder.path(), terminal, morning + 2h);
    auto all = journal.selfTests();
    REQUIRE(all.size() == 2);
    CHECK(all[0].part == "card_reader");
    CHECK(all[0].verdict == Verdict::good);
    CHECK(all[0].time == morning + 1h);
    CHECK(all[1].finding == "milliseconds");
    CHECK(all[1].number == 23);
}

TEST_CASE("papers are counted without a commit of their own, and anew when paper was put in") {
    support::TempDir folder;
    {
        Journal journal(folder.path(), terminal, morning);
        int before = journal.commits();
        journal.count("receipt_printer", 2);
        journal.count("receipt_printer", 1);
        CHECK(journal.commits() == before);
        CHECK(journal.counted("receipt_printer").papers == 3);
        CHECK_FALSE(journal.counted("receipt_printer").since);
        CHECK(journal.counted("document_printer").papers == 0);
    }                                                // written at the end at the latest
    Journal journal(folder.path(), terminal, morning);
    journal.count("receipt_printer", 4);
    CHECK(journal.keepSetting("volume", "70"));      // any commit takes them along
    CHECK(journal.counted("receipt_printer").papers == 7);
    journal.count("receipt_printer", 1);
    CHECK(journal.countAnew("receipt_printer", morning + 1h));
    CHECK(journal.counted("receipt_printer").papers == 0);
    CHECK(journal.counted("receipt_printer").since == morning + 1h);
}

TEST_CASE("a setting is kept until it is forgotten") {
    support::TempDir folder;
    {
        Journal journal(folder.path(), terminal, morning);
        CHECK_FALSE(journal.setting("out_of_service"));
        CHECK(journal.keepSetting("out_of_service", "正在换纸"));
    }
    Journal journal(folder.path(), terminal, morning);
    CHECK(journal.setting("out_of_service") == "正在换纸");
    CHECK(journal.keepSetting("out_of_service", ""));
    CHECK_FALSE(journal.setting("out_of_service"));
}

TEST_CASE("a journal of a version without these tables gets them, and costs no commit at later starts") {
    support::TempDir folder;
    { Journal journal(folder.path(), terminal, morning); }
    {
        Database database(folder / "journal.db");
        for (auto* table : {"self_tests", "papers", "settings"}) database.run((std::string("DROP TABLE ") + table).c_str());
    }
    {
        Journal journal(folder.path(), terminal, morning);
        CHECK(journal.keep({"disk", morning, Verdict::warning, "diskFree", 4}));
    }
    Journal journal(folder.path(), terminal, morning);
    CHECK(journal.commits() == 0);
    CHECK(verdictOf(journal, "disk") == Verdict::warning);
}
