#include "platform/server/database.h"

#include <sys/stat.h>

#include <stdexcept>

#include "platform/server/accounts.h"
#include "platform/server/agency.h"
#include "platform/server/appointments.h"
#include "platform/server/cases.h"
#include "platform/server/certificate_copies.h"
#include "platform/server/charges.h"
#include "platform/server/collections.h"
#include "platform/server/complaints.h"
#include "platform/server/deceased.h"
#include "platform/server/drafts.h"
#include "platform/server/first_review.h"
#include "platform/server/help_requests.h"
#include "platform/server/identities.h"
#include "platform/server/issued_papers.h"
#include "platform/server/materials.h"
#include "platform/server/orders.h"
#include "platform/server/packages.h"
#include "platform/server/papers_in.h"
#include "platform/server/ratings.h"
#include "platform/server/records.h"
#include "platform/server/result_ways.h"
#include "platform/server/step_events.h"
#include "platform/server/supervision.h"
#include "platform/server/supplements.h"
#include "platform/server/phone_texts.h"
#include "platform/server/takeaways.h"

namespace platform {

namespace {

// outcome: NULL while the grant is open. area: how the ids of the terminals begin that show it. until_time: NULL for ever.
constexpr auto ownTables = R"(
CREATE TABLE IF NOT EXISTS catalogue (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL);
INSERT OR IGNORE INTO catalogue VALUES (1, 0);
CREATE TABLE IF NOT EXISTS items (id TEXT, version TEXT, json TEXT NOT NULL, offered INTEGER NOT NULL, PRIMARY KEY (id, version));
CREATE TABLE IF NOT EXISTS topics (json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS sessions (token_hash TEXT PRIMARY KEY, terminal TEXT, name TEXT, id_type TEXT, id_number TEXT, expiry INTEGER);
CREATE TABLE IF NOT EXISTS cases (
  case_number TEXT PRIMARY KEY, stored_number TEXT NOT NULL UNIQUE, day TEXT, task_code TEXT, terminal TEXT,
  item_id TEXT, item_version TEXT, task_name TEXT, name TEXT, id_type TEXT, id_number TEXT,
  submission TEXT NOT NULL, status INTEGER, decision INTEGER, reason TEXT,
  apply_time INTEGER, accept_time INTEGER, due_time INTEGER, issue_time INTEGER, result_title TEXT, result BLOB);
CREATE INDEX IF NOT EXISTS cases_by_person ON cases (id_number, id_type);
CREATE INDEX IF NOT EXISTS cases_by_day ON cases (task_code, day);
CREATE TABLE IF NOT EXISTS events (case_number TEXT, time INTEGER, what TEXT);
CREATE INDEX IF NOT EXISTS events_by_case ON events (case_number);
CREATE TABLE IF NOT EXISTS prints (
  key TEXT PRIMARY KEY, case_number TEXT NOT NULL, terminal TEXT, reprint INTEGER, copy_number INTEGER,
  pdf BLOB, outcome TEXT, sheets INTEGER, time INTEGER);
CREATE INDEX IF NOT EXISTS prints_by_case ON prints (case_number);
CREATE TABLE IF NOT EXISTS announcements (
  number INTEGER PRIMARY KEY AUTOINCREMENT, zh TEXT NOT NULL, en TEXT NOT NULL, area TEXT NOT NULL, issue_time INTEGER NOT NULL,
  until_time INTEGER, withdrawn INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS heartbeats (terminal TEXT PRIMARY KEY, time INTEGER, json TEXT);
)";

[[noreturn]] void fail(sqlite3* handle) { throw std::runtime_error(std::string("database: ") + sqlite3_errmsg(handle)); }

}  // namespace

bool Row::next() {
    int result = sqlite3_step(statement_.get());
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) fail(sqlite3_db_handle(statement_.get()));
    return false;
}

std::string Row::text(int column) const {
    auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
    return text ? std::string(text, std::size_t(sqlite3_column_bytes(statement_.get(), column))) : std::string();
}

std::vector<std::uint8_t> Row::bytes(int column) const {
    auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
    return {data, data + sqlite3_column_bytes(statement_.get(), column)};
}

void Row::bind(int at, std::string_view value) {
    sqlite3_bind_text(statement_.get(), at, value.data(), int(value.size()), SQLITE_TRANSIENT);
}
void Row::bind(int at, std::int64_t value) { sqlite3_bind_int64(statement_.get(), at, value); }
void Row::bind(int at, std::span<const std::uint8_t> value) {
    sqlite3_bind_blob(statement_.get(), at, value.data(), int(value.size()), SQLITE_TRANSIENT);
}

Database::Database(const std::filesystem::path& file) {
    auto before = umask(0077);    // applications of residents: for the platform's user only
    sqlite3* handle = nullptr;
    int result = sqlite3_open(file.c_str(), &handle);
    handle_.reset(handle);
    if (result != SQLITE_OK) throw std::runtime_error("database: cannot open " + file.string());
    sqlite3_busy_timeout(handle, 5000);
    for (auto* sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON", ownTables,
                      recordTables,
                      ratingTables,
                      complaintTables,
                      appointmentTables,
                      supervisionTables, stepEventTables,
                      materialTables, handoverTables,
                      supplementTables,
                      draftTables, accountTables, certificateCopyTables, takeawayTables, phoneTextTables,
                      billTables, orderTables, chargeTables,
                      collectionTables,
                      packageTables,
                      agencyTables,
                      replacementTables,
                      resultWayTables,
                      papersInTables,
                      identityTables,
                      issuedPaperTables,
                      deceasedTables,
                      firstReviewTables,
                      helpTables})
        if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(handle);
    umask(before);
}

Row Database::prepare(const char* sql) {
    Row row;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle_.get(), sql, -1, &statement, nullptr) != SQLITE_OK) fail(handle_.get());
    row.statement_.reset(statement);
    return row;
}

Transaction::~Transaction() {
    if (done_) return;
    try {
        database_.run("ROLLBACK");
    } catch (const std::exception&) {    // already rolled back by SQLite itself
    }
}

void Transaction::commit() {
    database_.run("COMMIT");
    done_ = true;
}

}  // namespace platform
