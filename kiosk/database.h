#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3;
struct sqlite3_stmt;

// The SQLite C interface with owners and exceptions, and nothing more.
namespace kiosk {

struct DatabaseError : std::runtime_error {
    DatabaseError(int sqliteCode, const std::string& words) : std::runtime_error(words), code(sqliteCode) {}
    bool damaged() const;                            // SQLITE_CORRUPT or SQLITE_NOTADB
    int code;
};

struct Blob { std::string_view bytes; };

class Statement {
public:
    Statement(sqlite3*, const char* sql);
    bool step();                                     // true: a row is there
    std::string text(int column) const;              // of blobs: their bytes
    std::int64_t integer(int column) const;

    void bind(int place, std::string_view);
    void bind(int place, Blob);
    void bind(int place, std::int64_t);

private:
    struct Finalize { void operator()(sqlite3_stmt*) const; };
    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

class Database {
public:
    // kept: WAL, nothing in temporary files, deleted contents overwritten, checkpoints only when asked for.
    // drafted: no journal and no waiting for the disk, so that a file that is not whole in the end must be thrown away.
    enum class Kind { kept, drafted };
    explicit Database(const std::filesystem::path&, Kind = Kind::kept);   // mode 0600

    // Another file's tables beside these under a name, to be read only; nobody may write them as long.
    void attach(const std::filesystem::path&, const char* name);
    void detach(const char* name);

    template <class... Values> Statement query(const char* sql, const Values&... values) {
        Statement statement(connection_.get(), sql);
        [[maybe_unused]] int place = 0;
        (bindOne(statement, ++place, values), ...);
        return statement;
    }
    template <class... Values> void run(const char* sql, const Values&... values) {
        auto statement = query(sql, values...);
        while (statement.step()) {}
    }
    // One transaction, one fsync. What `work` throws rolls it back.
    template <class Work> void atomically(const Work& work) {
        run("BEGIN IMMEDIATE");
        try {
            work();
            run("COMMIT");
        } catch (...) {
            rollBack();
            throw;
        }
    }
    int commits() const { return *commits_; }        // that wrote something, since it was opened

private:
    template <class Value> static void bindOne(Statement& statement, int place, const Value& value) {
        if constexpr (std::is_integral_v<Value> || std::is_enum_v<Value>) statement.bind(place, static_cast<std::int64_t>(value));
        else if constexpr (std::is_same_v<Value, Blob>) statement.bind(place, value);
        else statement.bind(place, std::string_view{value});
    }
    void rollBack();

    struct Close { void operator()(sqlite3*) const; };
    std::unique_ptr<int> commits_ = std::make_unique<int>(0);   // its address is SQLite's, so it may not move
    std::unique_ptr<sqlite3, Close> connection_;
};

}  // namespace kiosk
