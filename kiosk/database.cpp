#include "kiosk/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <fmt/format.h>

namespace kiosk {
namespace {

// SQLite makes 0644 files; its -wal and -shm take the mode of the database.
void makePrivate(const std::filesystem::path& path) {
    int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw DatabaseError(SQLITE_CANTOPEN, "cannot open " + path.string());
    ::close(file);
}

[[noreturn]] void fail(sqlite3* connection) {
    throw DatabaseError(sqlite3_extended_errcode(connection), sqlite3_errmsg(connection));
}

void check(int code, sqlite3_stmt* statement) {
    if (code != SQLITE_OK) fail(sqlite3_db_handle(statement));
}

int countCommit(void* commits) {
    ++*static_cast<int*>(commits);
    return 0;
}

}  // namespace

bool DatabaseError::damaged() const { return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB; }

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(sqlite3* connection, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(connection, sql, -1, &statement, nullptr) != SQLITE_OK) fail(connection);
    statement_.reset(statement);
}

bool Statement::step() {
    int code = sqlite3_step(statement_.get());
    if (code != SQLITE_ROW && code != SQLITE_DONE) fail(sqlite3_db_handle(statement_.get()));
    return code == SQLITE_ROW;
}

std::string Statement::text(int column) const {
    auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    return bytes ? std::string(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))) : std::string{};
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

void Statement::bind(int place, std::string_view value) {
    check(sqlite3_bind_text64(statement_.get(), place, value.data(), value.size(), SQLITE_TRANSIENT, SQLITE_UTF8), statement_.get());
}

void Statement::bind(int place, Blob value) {
    check(sqlite3_bind_blob64(statement_.get(), place, value.bytes.data(), value.bytes.size(), SQLITE_TRANSIENT), statement_.get());
}

void Statement::bind(int place, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), place, value), statement_.get());
}

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

Database::Database(const std::filesystem::path& path, Kind kind) {
    makePrivate(path);
    sqlite3* connection = nullptr;
    int code = sqlite3_open_v2(path.c_str(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nullptr);
    connection_.reset(connection);
    if (code != SQLITE_OK) throw DatabaseError(code, sqlite3_errstr(code));
    sqlite3_extended_result_codes(connection, 1);
    sqlite3_busy_timeout(connection, 2000);
    run("PRAGMA temp_store=MEMORY");
    if (kind == Kind::drafted) {
        run("PRAGMA journal_mode=OFF");
        run("PRAGMA synchronous=OFF");
        return;
    }
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("PRAGMA wal_autocheckpoint=0");
    run("PRAGMA secure_delete=ON");
    sqlite3_commit_hook(connection, countCommit, commits_.get());
}

void Database::attach(const std::filesystem::path& path, const char* name) {
    std::string uri = "file:";
    for (unsigned char c : std::filesystem::absolute(path).string())
        uri += c == '%' || c == '?' || c == '#' ? fmt::format("%{:02x}", c) : std::string(1, static_cast<char>(c));
    // immutable: no lock, no file beside it, and what is renamed over it later does not concern this connection.
    run("ATTACH DATABASE ? AS ?", uri + "?immutable=1", std::string_view{name});
    run(fmt::format("PRAGMA {}.cache_size=-512", name).c_str());      // kB: what is read again stands in the system's cache
}

void Database::detach(const char* name) { run("DETACH DATABASE ?", std::string_view{name}); }

void Database::rollBack() {
    // SQLite rolls back by itself on some errors (full disk); then this has nothing to do, and its complaint means nothing.
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
}

}  // namespace kiosk
