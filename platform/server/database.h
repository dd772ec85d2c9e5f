#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sqlite3.h>

// SQLite as the platform uses it: WAL, synchronous FULL, every mistake an exception.
namespace platform {

class Row {
public:
    bool next();                                  // false when there is no further row
    std::string text(int column) const;
    std::int64_t number(int column) const { return sqlite3_column_int64(statement_.get(), column); }
    std::chrono::sys_seconds time(int column) const { return std::chrono::sys_seconds{std::chrono::seconds{number(column)}}; }   // kept as seconds since 1970
    bool empty(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
    std::vector<std::uint8_t> bytes(int column) const;

private:
    friend class Database;
    struct Finalize { void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); } };
    void bind(int at, std::string_view value);
    void bind(int at, std::int64_t value);
    void bind(int at, std::span<const std::uint8_t> value);
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
public:
    explicit Database(const std::filesystem::path&);    // makes file and tables when they are missing

    // Values are bound to the question marks in order.
    template <class... Values> Row query(const char* sql, const Values&... values) {
        auto row = prepare(sql);
        int at = 0;
        (row.bind(++at, values), ...);
        return row;
    }
    template <class... Values> void run(const char* sql, const Values&... values) { query(sql, values...).next(); }
    int changes() const { return sqlite3_changes(handle_.get()); }

private:
    Row prepare(const char* sql);
    struct Close { void operator()(sqlite3* handle) const { sqlite3_close(handle); } };
    std::unique_ptr<sqlite3, Close> handle_;
};

// Takes the write lock at once, so that what was read stays true; rolls back unless committed.
class Transaction {
public:
    explicit Transaction(Database& database) : database_(database) { database_.run("BEGIN IMMEDIATE"); }
    ~Transaction();
    void commit();

private:
    Database& database_;
    bool done_ = false;
};

}  // namespace platform
