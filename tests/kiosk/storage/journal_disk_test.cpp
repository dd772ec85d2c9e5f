#include <sys/resource.h>
#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <algorithm>
#include <csignal>
#include <fstream>

#include "kiosk/database.h"
#include "kiosk/journal.h"
#include "tests/kiosk/storage/monday.h"
#include "tests/kiosk/storage/write_points.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace storage;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

namespace {

const std::string personal = "张三 11010519491231002X";

std::string submittedPersonal(Journal& journal, Instant now = morning) {
    return std::get<std::string>(journal.submit(now, [](auto&) { return personal; }));
}

std::string everythingIn(const fs::path& folder) {
    std::string all;
    for (auto& entry : fs::recursive_directory_iterator(folder)) all += support::contentsOf(entry.path());
    return all;
}

bool has(const std::vector<Incident>& incidents, Incident wanted) {
    return std::find(incidents.begin(), incidents.end(), wanted) != incidents.end();
}

void scribble(const fs::path& file, std::streamoff from, int howMuch) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(from);
    for (int i = 0; i < howMuch; ++i) stream.put(static_cast<char>(0xA5));
}

}  // namespace

TEST_CASE("the whole of Apply syncs the disk three times at most, counted from a tidy journal") {
    support::TempDir folder;
    Journal journal(folder.path(), terminal, morning);
    for (int resident = 0; resident < 3; ++resident) {
        journal.tidy(morning);
        auto commits = journal.commits(), syncs = write_points::syncs();
        auto key = submittedPersonal(journal);
        journal.acknowledged(key, "CASE-1", morning, Paper::receipt);
        journal.settle(key, IntentKind::receipt, IntentState::done);
        CHECK(journal.commits() - commits == 3);
        CHECK(write_points::syncs() - syncs <= 3);
        CHECK(write_points::syncs() - syncs > 0);
    }
}

TEST_CASE("no personal text is in any file at any time, and nothing of it after acknowledgement") {
    support::TempDir folder;
    Journal journal(folder.path(), terminal, morning);
    auto key = submittedPersonal(journal);
    CHECK(everythingIn(folder.path()).find("张三") == std::string::npos);
    CHECK(everythingIn(folder.path()).find("11010519491231002X") == std::string::npos);
    CHECK(journal.submission(key) == personal);
    journal.acknowledged(key, "CASE-1", morning, Paper::none);
    CHECK(everythingIn(folder.path()).find("张三") == std::string::npos);
}

TEST_CASE("the sealed submission itself is off the disk once it is acknowledged and the journal tidy") {
    support::TempDir folder;
    Journal journal(folder.path(), terminal, morning);
    auto key = submittedPersonal(journal);
    journal.tidy(morning);
    Database look(folder / "journal.db");
    std::string sealed;
    {
        auto row = look.query("SELECT sealed FROM outbox");
        REQUIRE(row.step());
        sealed = row.text(0);
    }
    REQUIRE(everythingIn(folder.path()).find(sealed) != std::string::npos);
    journal.acknowledged(key, "CASE-1", morning, Paper::none);
    journal.tidy(morning);
    CHECK(everythingIn(folder.path()).find(sealed) == std::string::npos);
}

TEST_CASE("state folder, journal and key are for nobody else to read") {
    support::TempDir folder;
    Journal journal(folder / "state", terminal, morning);
    CHECK(fs::status(folder / "state").permissions() == fs::perms::owner_all);
    for (auto& entry : fs::directory_iterator(folder / "state")) {
        INFO(entry.path());
        CHECK(entry.status().permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }
}

TEST_CASE("a lost key is an incident; what waits is kept, not sent, and new submissions work") {
    support::TempDir folder;
    std::string old;
    {
        Journal journal(folder.path(), terminal, morning);
        CHECK(journal.startIncidents().empty());
        old = submittedPersonal(journal);
    }
    auto key = support::contentsOf(folder / "outbox.key");
    SECTION("gone") { fs::remove(folder / "outbox.key"); }
    SECTION("cut short") { support::writeFile(folder / "outbox.key", key.substr(0, 31)); }
    {
        Journal journal(folder.path(), terminal, morning);
        CHECK(journal.startIncidents().size() == 1);
        CHECK_FALSE(journal.waiting().at(0).readable);
        CHECK_FALSE(journal.submission(old));
        CHECK(journal.submission(submittedPersonal(journal, morning + 1s)) == personal);
    }
    support::writeFile(folder / "outbox.key", key);
    Journal restored(folder.path(), terminal, morning);
    CHECK(restored.submission(old) == personal);
}

TEST_CASE("a sealed submission under another key's name, or altered, is not opened and not offered again") {
    support::TempDir folder;
    Journal journal(folder.path(), terminal, morning);
    auto one = submittedPersonal(journal), two = submittedPersonal(journal);
    Database look(folder / "journal.db");
    look.run("UPDATE outbox SET sealed = (SELECT sealed FROM outbox WHERE key = ?), nonce = (SELECT nonce FROM outbox WHERE key = ?) "
             "WHERE key = ?", one, one, two);
    CHECK(journal.submission(one) == personal);
    CHECK_FALSE(journal.submission(two));
    CHECK_FALSE(journal.waiting().at(1).readable);
}

TEST_CASE("a damaged journal is moved aside, a new one begun, and no number repeats") {
    support::TempDir folder;
    std::string before;
    {
        Journal journal(folder.path(), terminal, morning);
        before = submittedPersonal(journal);
    }
    SECTION("its first page is scribbled over") { scribble(folder / "journal.db", 0, 4096); }
    SECTION("a page of its tables is scribbled over") { scribble(folder / "journal.db", 4096, 8192); }
    SECTION("it is cut in the middle") { fs::resize_file(folder / "journal.db", 5000); }
    SECTION("it is a text file") { support::writeFile(folder / "journal.db", std::string(9000, 'x')); }
    {
        Journal journal(folder.path(), terminal, morning + 1min);
        CHECK(has(journal.startIncidents(), Incident::journalDamaged));
        CHECK(fs::exists(folder / "journal.db.damaged-20261123"));
        CHECK(submittedPersonal(journal, morning + 1min) > before);
    }
    Journal again(folder.path(), terminal, morning + 2min);
    CHECK(again.startIncidents().empty());
    CHECK(again.incidents().back().id == Incident::journalDamaged);
}

TEST_CASE("submissions that can still be read in a damaged journal are taken over") {
    support::TempDir folder;
    std::string waits;
    {
        Journal journal(folder.path(), terminal, morning);
        waits = submittedPersonal(journal);
    }
    {
        Database damage(folder / "journal.db");     // the root page of another table, so that the check fails
        auto row = damage.query("SELECT rootpage FROM sqlite_schema WHERE name = 'incidents'");
        REQUIRE(row.step());
        scribble(folder / "journal.db", (row.integer(0) - 1) * 4096, 4096);
    }
    Journal journal(folder.path(), terminal, morning + 1min);
    CHECK(has(journal.startIncidents(), Incident::journalSalvaged));
    CHECK(journal.submission(waits) == personal);
    CHECK(journal.intent(waits, IntentKind::submit)->state == IntentState::open);
}

TEST_CASE("a full disk is a value, not a crash, and the journal goes on when there is room again") {
    support::TempDir folder;
    Journal journal(folder.path(), terminal, morning);
    auto kept = submittedPersonal(journal);
    rlimit unlimited{};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &unlimited) == 0);
    rlimit none{1, unlimited.rlim_max};
    auto ignored = std::signal(SIGXFSZ, SIG_IGN);
    REQUIRE(setrlimit(RLIMIT_FSIZE, &none) == 0);
    auto result = journal.submit(morning, [](auto&) { return personal; });
    auto acknowledged = journal.acknowledged(kept, "CASE", morning, Paper::receipt);
    setrlimit(RLIMIT_FSIZE, &unlimited);
    std::signal(SIGXFSZ, ignored);
    CHECK(std::holds_alternative<JournalFault>(result));
    CHECK_FALSE(acknowledged);
    CHECK(journal.waiting().size() == 1);
    CHECK(submittedPersonal(journal) > kept);
}

TEST_CASE("a journal that a newer version wrote is left as it is") {
    support::TempDir folder;
    { Journal journal(folder.path(), terminal, morning); }
    { Database(folder / "journal.db").run("PRAGMA user_version=99"); }
    CHECK_THROWS_WITH(Journal(folder.path(), terminal, morning), Catch::Contains("newer version"));
    CHECK(fs::exists(folder / "journal.db"));
}
