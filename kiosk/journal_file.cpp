#include "kiosk/journal_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <stdexcept>

#include "kiosk/files.h"
#include "kiosk/journal.h"
#include "kiosk/keepings.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

constexpr auto schemaVersion = 1;
constexpr const char* tables[] = {
    "CREATE TABLE intents(key TEXT, kind INTEGER, case_number TEXT DEFAULT '', printer_job INTEGER DEFAULT 0,"
    " opened INTEGER, state INTEGER DEFAULT 0, outcome TEXT DEFAULT '', sheets INTEGER DEFAULT 0, PRIMARY KEY(key, kind))",
    "CREATE TABLE outbox(key TEXT PRIMARY KEY, key_id TEXT, nonce BLOB, sealed BLOB, created INTEGER,"
    " attempts INTEGER DEFAULT 0, next INTEGER)",
    "CREATE TABLE counters(day TEXT PRIMARY KEY, last INTEGER)",
    "CREATE TABLE incidents(id INTEGER PRIMARY KEY, time INTEGER, incident INTEGER, key TEXT)",
    "CREATE TABLE state(name TEXT PRIMARY KEY, value INTEGER)",
};

auto localTime(Instant now) { return now + 8h; }

std::int64_t number(Database& database, const char* sql) {
    auto row = database.query(sql);
    return row.step() ? row.integer(0) : 0;
}

// A new database does not know which numbers an earlier one gave out today. It begins where no terminal can have come
// by now: one submission every ten seconds since midnight.
void skipNumbersOfToday(Database& database, Instant now) {
    auto sinceMidnight = localTime(now) - std::chrono::floor<std::chrono::days>(localTime(now));
    database.run("INSERT INTO counters VALUES(?, ?)", dayOf(now), sinceMidnight / 10s);
}

// A file of an older version lacks these; its outbox holds applications alone.
struct LaterColumn { const char *known, *add; };
constexpr LaterColumn laterColumns[] = {
    {"SELECT count(*) FROM pragma_table_info('intents') WHERE name = 'door'", "ALTER TABLE intents ADD COLUMN door INTEGER DEFAULT 0"},
    {"SELECT count(*) FROM pragma_table_info('outbox') WHERE name = 'kind'", "ALTER TABLE outbox ADD COLUMN kind TEXT DEFAULT 'cases'"},
};

void addLaterColumns(Database& database) {
    for (auto& column : laterColumns)
        if (number(database, column.known) == 0) database.run(column.add);
    database.run("CREATE TABLE IF NOT EXISTS events(sequence INTEGER PRIMARY KEY, time INTEGER, item TEXT, case_number TEXT, step TEXT, result TEXT, hash TEXT)");
}

void makeTables(Database& database, Instant now) {
    database.atomically([&] {
        for (auto* table : tables) database.run(table);
        skipNumbersOfToday(database, now);
        makeKeepings(database);
        addLaterColumns(database);
        database.run("PRAGMA user_version=1");
    });
}

Database openWhole(const fs::path& file, Instant now) {
    Database database(file);
    auto version = number(database, "PRAGMA user_version");
    if (version > schemaVersion) throw std::runtime_error("a newer version of kiosk wrote " + file.string());
    if (version == 0) makeTables(database, now);
    auto check = database.query("PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") throw DatabaseError(SQLITE_CORRUPT, check.text(0));
    makeKeepings(database);                          // a file of an older version has none
    addLaterColumns(database);
    return database;
}

fs::path moveAside(const fs::path& file, Instant now) {
    auto aside = freeName(fmt::format("{}.damaged-{}", file.string(), dayOf(now)));
    fs::rename(file, aside);
    std::error_code error;                           // the log goes along: it may hold the last commits
    fs::rename(file.string() + "-wal", aside.string() + "-wal", error);
    fs::remove(file.string() + "-shm", error);
    return aside;
}

template <class Copy> void asFarAsReadable(const Copy& copy) {
    try {
        copy();
    } catch (const DatabaseError&) {
        // That is what damaged means.
    }
}

// Each row for itself, as far as the damaged file can still be read.
int copyOutbox(Database& from, Database& to) {
    int copied = 0;
    asFarAsReadable([&] { addLaterColumns(from); });
    auto row = from.query("SELECT key, key_id, nonce, sealed, created, attempts, next, kind FROM outbox");
    while (row.step()) {
        to.run("INSERT OR IGNORE INTO outbox VALUES(?, ?, ?, ?, ?, ?, ?, ?)", row.text(0), row.text(1), Blob{row.text(2)},
               Blob{row.text(3)}, row.integer(4), row.integer(5), row.integer(6), row.text(7));
        to.run("INSERT OR IGNORE INTO intents(key, kind, opened) VALUES(?, 0, ?)", row.text(0), row.integer(4));
        ++copied;
    }
    return copied;
}

void copyCounters(Database& from, Database& to) {
    auto row = from.query("SELECT day, last FROM counters");
    while (row.step())
        to.run("INSERT INTO counters VALUES(?, ?) ON CONFLICT(day) DO UPDATE SET last = max(last, excluded.last)",
               row.text(0), row.integer(1));
}

// Orders that somebody may have paid.
void copyPayments(Database& from, Database& to) {
    auto row = from.query("SELECT key, kind, case_number, opened FROM intents WHERE kind = ? AND state = ?", IntentKind::payment, IntentState::open);
    while (row.step())
        to.run("INSERT OR IGNORE INTO intents(key, kind, case_number, opened) VALUES(?, ?, ?, ?)", row.text(0), row.integer(1), row.text(2), row.integer(3));
}

int salvage(const fs::path& damaged, Database& into) {
    int copied = 0;
    into.atomically([&] {
        asFarAsReadable([&] {
            Database old(damaged);
            asFarAsReadable([&] { copyCounters(old, into); });
            asFarAsReadable([&] { copied = copyOutbox(old, into); });
            asFarAsReadable([&] { copyPayments(old, into); });
            asFarAsReadable([&] { copyKeepings(old, into); });
        });
    });
    return copied;
}

}  // namespace

JournalFile openJournalFile(const fs::path& file, Instant now) {
    try {
        return {openWhole(file, now)};
    } catch (const DatabaseError& error) {
        if (!error.damaged()) throw;
    }
    auto aside = moveAside(file, now);
    JournalFile opened{openWhole(file, now), true};
    opened.salvaged = salvage(aside, opened.database);
    return opened;
}

std::string dayOf(Instant now) {
    auto day = std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(localTime(now))};
    return fmt::format("{:04}{:02}{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

}  // namespace kiosk
