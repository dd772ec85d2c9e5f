#include "kiosk/keepings.h"

namespace kiosk {
namespace {

constexpr const char* keepingTables[] = {
    "CREATE TABLE IF NOT EXISTS self_tests(part TEXT PRIMARY KEY, time INTEGER, verdict INTEGER, finding TEXT, number INTEGER)",
    "CREATE TABLE IF NOT EXISTS papers(printer TEXT PRIMARY KEY, count INTEGER DEFAULT 0, since INTEGER)",
    "CREATE TABLE IF NOT EXISTS settings(name TEXT PRIMARY KEY, value TEXT)",
};

Instant instantOf(std::int64_t milliseconds) { return Instant{std::chrono::milliseconds{milliseconds}}; }

}  // namespace

void makeKeepings(Database& database) {
    for (auto* table : keepingTables) database.run(table);
}

void keepSelfTest(Database& database, const SelfTestRecord& record) {
    database.run("INSERT OR REPLACE INTO self_tests VALUES(?, ?, ?, ?, ?)", record.part, record.time.time_since_epoch().count(),
                 record.verdict, record.finding, record.number);
}

std::vector<SelfTestRecord> keptSelfTests(Database& database) {
    std::vector<SelfTestRecord> all;
    auto row = database.query("SELECT part, time, verdict, finding, number FROM self_tests ORDER BY part");
    while (row.step())
        all.push_back({row.text(0), instantOf(row.integer(1)), static_cast<Verdict>(row.integer(2)), row.text(3), static_cast<int>(row.integer(4))});
    return all;
}

void addPapers(Database& database, const std::string& printer, int papers) {
    database.run("INSERT INTO papers(printer, count) VALUES(?, ?) ON CONFLICT(printer) DO UPDATE SET count = count + excluded.count",
                 printer, papers);
}

void countPapersAnew(Database& database, const std::string& printer, Instant now) {
    database.run("INSERT OR REPLACE INTO papers VALUES(?, 0, ?)", printer, now.time_since_epoch().count());
}

PaperCount countedPapers(Database& database, const std::string& printer) {
    auto row = database.query("SELECT count, coalesce(since, 0) FROM papers WHERE printer = ?", printer);
    if (!row.step()) return {};
    auto since = row.integer(1);
    return {static_cast<int>(row.integer(0)), since == 0 ? std::nullopt : std::optional{instantOf(since)}};
}

void keepSetting(Database& database, const std::string& name, const std::string& value) {
    if (value.empty()) database.run("DELETE FROM settings WHERE name = ?", name);
    else database.run("INSERT OR REPLACE INTO settings VALUES(?, ?)", name, value);
}

std::optional<std::string> keptSetting(Database& database, const std::string& name) {
    auto row = database.query("SELECT value FROM settings WHERE name = ?", name);
    if (!row.step()) return std::nullopt;
    return row.text(0);
}

void copyKeepings(Database& from, Database& to) {
    for (auto& record : keptSelfTests(from)) keepSelfTest(to, record);
    auto setting = from.query("SELECT name, value FROM settings");
    while (setting.step()) keepSetting(to, setting.text(0), setting.text(1));
    auto paper = from.query("SELECT printer, count, since FROM papers");
    while (paper.step()) to.run("INSERT OR REPLACE INTO papers VALUES(?, ?, ?)", paper.text(0), paper.integer(1), paper.integer(2));
}

}  // namespace kiosk
