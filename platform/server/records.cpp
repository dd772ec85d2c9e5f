#include "platform/server/records.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "platform/server/masked_name.h"
#include "platform/server/prints.h"
#include "platform/server/random.h"
#include "platform/server/record_paper.h"
#include "platform/server/sealing.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"

namespace platform {

// resumptions.key: of the print that may have stopped half way; rest: of the one that brought its missing pages.
const char* const recordTables = R"(
CREATE TABLE IF NOT EXISTS records (
  id_number TEXT, kind TEXT, year INTEGER, title TEXT, office TEXT, as_of INTEGER, rows TEXT NOT NULL, PRIMARY KEY (id_number, kind, year));
CREATE TABLE IF NOT EXISTS resumptions (
  code TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, id_number TEXT, kind TEXT, year INTEGER, day INTEGER, rest TEXT);
)";

namespace {

constexpr int printsOfADay = 3;
constexpr std::size_t rowsOnScreen = 60;

KeptRecord kept(const Row& row) {
    KeptRecord record{row.text(0), row.text(1), row.text(3), row.text(4), int(row.number(2)), row.time(5), {}};
    for (auto& one : nlohmann::json::parse(row.text(6))) record.rows.push_back({one[0], one[1], one.size() > 2});
    return record;
}

std::vector<KeptRecord> recordsOf(Database& database, const std::string& idNumber, const std::string& kind) {
    std::vector<KeptRecord> all;
    auto row = database.query("SELECT id_number, kind, year, title, office, as_of, rows FROM records WHERE id_number = ? AND kind = ? ORDER BY year DESC", idNumber, kind);
    while (row.next()) all.push_back(kept(row));
    return all;
}

KeptRecord chosen(const std::vector<KeptRecord>& all, int year) {
    if (all.empty()) throw Refusal{404, "record_unknown", "this office has no record of this person"};
    if (year == 0) return all.front();
    auto found = std::ranges::find(all, year, &KeptRecord::year);
    if (found == all.end()) throw Refusal{404, "record_unknown", "there is no record of that year"};
    return *found;
}

std::string subjectOf(const KeptRecord& record) { return fmt::format("{} {}", recordNumber(record), epochSeconds(record.asOf)); }

int printsLeft(Database& database, const KeptRecord& record, Time now) {
    const Time midnight{dayOf(now) - std::chrono::hours(8)};
    return std::max(0, printsOfADay - printsSince(database, subjectOf(record), midnight));
}

// `holder`: masked; "": who it was printed for before.
Printable printable(Premises& premises, const KeptRecord& record, const std::string& holder) {
    return {subjectOf(record), record.title, record.asOf,
            [&premises, record, holder](const std::optional<ReprintMark>& mark) { return sealPdf(drawRecord(premises.database, record, holder, mark), premises.seal); }};
}

// For a paper of several pages; the same for the same key.
std::string resumeCode(Database& database, const KeptRecord& record, const std::string& key, Time now) {
    if (recordPages(record) < 2) return {};
    database.run("INSERT OR IGNORE INTO resumptions VALUES (?, ?, ?, ?, ?, ?, NULL)", randomDigits(10), key, record.idNumber, record.kind,
                 std::int64_t(record.year), std::int64_t(dayOf(now).time_since_epoch().count()));
    auto row = database.query("SELECT code FROM resumptions WHERE key = ?", key);
    row.next();
    return row.text(0);
}

// How the print with this key ended: sheets that came out of one that failed.
std::optional<int> sheetsOfFailed(Database& database, const std::string& key) {
    auto row = database.query("SELECT sheets FROM prints WHERE key = ? AND outcome = 'failed'", key);
    return row.next() ? std::optional(int(row.number(0))) : std::nullopt;
}

}  // namespace

void keepRecord(Database& database, const KeptRecord& record) {
    auto rows = nlohmann::json::array();
    for (auto& row : record.rows) {
        rows.push_back({row.label, row.value});
        if (row.personal) rows.back().push_back("personal");
    }
    database.run("INSERT OR REPLACE INTO records VALUES (?, ?, ?, ?, ?, ?, ?)", record.idNumber, record.kind, std::int64_t(record.year), record.title,
                 record.office, epochSeconds(record.asOf), rows.dump());
}

int seedRecords(Database& database, const nlohmann::json& all) {
    for (auto& one : all) {
        auto asOf = parseWireTime(one.at("asOf").get<std::string>());
        if (!asOf) throw std::runtime_error("a record has no time");
        KeptRecord record{one.at("idNumber"), one.at("kind"), one.at("title"), one.at("office"), one.at("year"), *asOf, {}};
        for (auto& row : one.at("rows")) record.rows.push_back({row.at(0), row.at(1), row.size() > 2});
        keepRecord(database, record);
    }
    return int(all.size());
}

KeptRecord recordOf(Database& database, const Item& item, const Person& person, int year) {
    return chosen(recordsOf(database, person.idNumber, item.recordKind), year);
}

std::string recordNumber(const KeptRecord& record) {
    auto hash = sha256Hex(fmt::format("{} {} {}", record.idNumber, record.kind, record.year)).substr(0, 12);
    for (auto& c : hash) c = char(std::toupper(c));
    return "R" + hash;
}

RecordFound findRecord(Premises& premises, const Item& item, const Person& person, int year, Time now) {
    auto all = recordsOf(premises.database, person.idNumber, item.recordKind);
    auto record = chosen(all, year);
    RecordFound found{record.title, record.office, record.asOf, {}, record.year, record.rows, item.recordPrintable, recordPages(record), printsLeft(premises.database, record, now)};
    for (auto& one : all)
        if (one.year) found.years.push_back(one.year);
    if (found.rows.size() > rowsOnScreen) found.rows.resize(rowsOnScreen);
    return found;
}

PrintGranted grantRecordPrint(Premises& premises, const Item& item, const Person& person, int year, const std::string& key,
                              const std::string& terminal, Time now) {
    auto& database = premises.database;
    auto record = chosen(recordsOf(database, person.idNumber, item.recordKind), year);
    if (!item.recordPrintable) throw Refusal{409, "result_not_ready", "this record is not printed"};
    bool again = database.query("SELECT 1 FROM prints WHERE key = ?", key).next();
    if (!again && printsLeft(database, record, now) == 0) throw Refusal{409, "quota_used", "it was printed often enough today"};
    auto grant = grantPrint(database, printable(premises, record, maskedName(person.name)), key, terminal, now);
    grant.resumeCode = resumeCode(database, record, key, now);
    return grant;
}

std::optional<Printable> printableRecord(Premises& premises, const std::string& subject, const Person& person) {
    auto row = premises.database.query("SELECT id_number, kind, year, title, office, as_of, rows FROM records WHERE id_number = ?", person.idNumber);
    while (row.next())
        if (auto record = kept(row); subjectOf(record) == subject) return printable(premises, record, maskedName(person.name));
    return std::nullopt;
}

PrintGranted grantRest(Premises& premises, const std::string& code, const std::string& key, const std::string& terminal, Time now) {
    auto& database = premises.database;
    const Refusal unknown{404, "resume_unknown", "nothing is waiting under this code"};
    auto row = database.query("SELECT key, id_number, kind, year, day, rest FROM resumptions WHERE code = ?", code);
    if (!row.next()) throw unknown;
    if (row.number(4) != dayOf(now).time_since_epoch().count()) throw Refusal{410, "resume_expired", "the code was valid on its day only"};
    auto record = chosen(recordsOf(database, row.text(1), row.text(2)), int(row.number(3)));
    auto sheets = sheetsOfFailed(database, row.text(0));
    if (!sheets || *sheets >= recordPages(record)) throw unknown;
    if (auto rest = row.text(5); !rest.empty() && rest != key && !sheetsOfFailed(database, rest)) throw unknown;   // it lies on paper, or may
    database.run("UPDATE resumptions SET rest = ? WHERE code = ?", key, code);
    return grantPrint(database, printable(premises, record, {}), key, terminal, now, ReprintMark{0, now, *sheets + 1});
}

}  // namespace platform
