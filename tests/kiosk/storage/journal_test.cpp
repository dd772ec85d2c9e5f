#include "kiosk/journal.h"

#include <catch2/catch.hpp>

#include <set>

#include "tests/kiosk/storage/monday.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace storage;
using namespace std::chrono_literals;

namespace {

std::string submitted(Journal& journal, Instant now) {
    return std::get<std::string>(journal.submit(now, [](auto& key) { return "{\"key\":\"" + key + "\"}"; }));
}

int serial(const std::string& key) { return std::stoi(key.substr(key.size() - 4)); }

struct JournalDesk {
    support::TempDir folder;
    Journal journal{folder.path(), terminal, morning};
};

}  // namespace

TEST_CASE("an application goes through the journal as intent, acknowledgement and receipt") {
    JournalDesk desk;
    auto& journal = desk.journal;
    auto key = submitted(journal, morning);
    CHECK(key.substr(0, 27) == terminal + "-20261123-");
    CHECK(journal.waiting().at(0).key == key);
    CHECK(journal.submission(key) == "{\"key\":\"" + key + "\"}");
    CHECK(journal.intent(key, IntentKind::submit)->state == IntentState::open);

    REQUIRE(journal.acknowledged(key, "CASE-1", morning + 1s, Paper::receipt));
    CHECK(journal.waiting().empty());
    CHECK_FALSE(journal.submission(key));
    CHECK(journal.intent(key, IntentKind::submit)->state == IntentState::done);
    CHECK(journal.openIntents().at(0).kind == IntentKind::receipt);
    CHECK(journal.openIntents().at(0).caseNumber == "CASE-1");

    REQUIRE(journal.settle(key, IntentKind::receipt, IntentState::done));
    CHECK(journal.openIntents().empty());
}

TEST_CASE("what was not sent waits, and its later acknowledgement prints nothing") {
    JournalDesk desk;
    auto key = submitted(desk.journal, morning);
    REQUIRE(desk.journal.postponed(key, morning + 2s, morning, Paper::receipt));
    REQUIRE(desk.journal.settle(key, IntentKind::receipt, IntentState::done));
    auto waiting = desk.journal.waiting().at(0);
    CHECK(waiting.attempts == 1);
    CHECK(waiting.next == morning + 2s);
    REQUIRE(desk.journal.acknowledged(key, "CASE-1", morning + 1h, Paper::none));
    CHECK(desk.journal.openIntents().empty());
    CHECK(desk.journal.waiting().empty());
}

TEST_CASE("a submission that the platform refuses is not sent again") {
    JournalDesk desk;
    auto key = submitted(desk.journal, morning);
    REQUIRE(desk.journal.refused(key));
    CHECK(desk.journal.waiting().empty());
    CHECK(desk.journal.intent(key, IntentKind::submit)->state == IntentState::failed);
}

TEST_CASE("a document's printer job and end are remembered over a restart") {
    support::TempDir folder;
    {
        Journal journal(folder.path(), terminal, morning);
        journal.open("grant-1", IntentKind::document, "CASE-1", morning);
        journal.jobTaken("grant-1", IntentKind::document, 42);
        journal.outcomeKnown("grant-1", "printed", 2);
    }
    Journal journal(folder.path(), terminal, morning);
    auto document = journal.openIntents().at(0);
    CHECK(document.printerJobId == 42);
    CHECK(document.outcome == "printed");
    CHECK(document.sheets == 2);
}

TEST_CASE("numbers count up within a day and begin again on the next, by the clock of Shanghai") {
    JournalDesk desk;
    auto first = submitted(desk.journal, morning);
    CHECK(serial(submitted(desk.journal, morning + 1min)) == serial(first) + 1);
    CHECK(submitted(desk.journal, morning + 14h + 59min).substr(18, 8) == "20261123");
    CHECK(submitted(desk.journal, morning + 15h) == terminal + "-20261124-0001");
}

TEST_CASE("a number never comes twice: not after its row is gone, a restart, or a clock set back") {
    support::TempDir folder;
    std::set<std::string> given;
    for (auto start : {morning, morning + 1h, morning - 24h, morning + 30min, morning}) {
        Journal journal(folder.path(), terminal, start);
        for (int i = 0; i < 3; ++i) {
            auto key = submitted(journal, start);
            CHECK(given.insert(key).second);
            journal.acknowledged(key, "CASE", start, Paper::none);
            journal.settle(key, IntentKind::submit, IntentState::done);
        }
        journal.tidy(start + 24h * 30);
    }
}

TEST_CASE("a number never comes twice even when the whole state folder is lost on the same day") {
    auto numberAfter = [](Instant start) {
        support::TempDir folder;
        Journal journal(folder.path(), terminal, start);
        for (int i = 0; i < 5; ++i) submitted(journal, start + i * 30s);
        return serial(submitted(journal, start + 3min));
    };
    CHECK(numberAfter(morning) + 1 < numberAfter(morning + 5min));
}

TEST_CASE("incidents survive a restart, newest first, and cost no commit of their own") {
    support::TempDir folder;
    {
        Journal journal(folder.path(), terminal, morning);
        auto before = journal.commits();
        journal.note(Incident::platformOffline, {}, morning);
        journal.note(Incident::receiptNotPrinted, "key-1", morning + 1s);
        CHECK(journal.commits() == before);
        CHECK(journal.incidents(1).at(0).id == Incident::receiptNotPrinted);
    }
    Journal journal(folder.path(), terminal, morning);
    auto incidents = journal.incidents();
    REQUIRE(incidents.size() == 2);
    CHECK(incidents[0].id == Incident::receiptNotPrinted);
    CHECK(incidents[0].key == "key-1");
    CHECK(incidents[1].time == morning);
}

TEST_CASE("tidying drops what is long settled and keeps what is open") {
    JournalDesk desk;
    auto done = submitted(desk.journal, morning), open = submitted(desk.journal, morning);
    desk.journal.acknowledged(done, "CASE", morning, Paper::none);
    desk.journal.tidy(morning + 24h);
    CHECK(desk.journal.intent(done, IntentKind::submit));
    desk.journal.note(Incident::platformBack, {}, morning);
    desk.journal.tidy(morning + 24h * 8);
    CHECK_FALSE(desk.journal.intent(done, IntentKind::submit));
    CHECK(desk.journal.intent(open, IntentKind::submit));
    CHECK(desk.journal.waiting().size() == 1);
}

TEST_CASE("a tidy journal is not tidied again") {
    JournalDesk desk;
    desk.journal.tidy(morning);
    auto commits = desk.journal.commits();
    desk.journal.tidy(morning + 1min);
    CHECK(desk.journal.commits() == commits);
}
