#include "platform/server/complaints.h"

#include <algorithm>
#include <random>
#include <stdexcept>

#include <fmt/format.h>

#include "platform/characters.h"
#include "platform/messages/messages.h"
#include "platform/server/due_time.h"
#include "platform/server/refusal.h"
#include "platform/wire_time.h"

namespace platform {

// status: 0 received, 1 dispatched, 2 replied.
const char* const complaintTables = R"(
CREATE TABLE IF NOT EXISTS complaints (
  number TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, day TEXT, json TEXT NOT NULL, kind TEXT, submit_time INTEGER, due_time INTEGER,
  status INTEGER NOT NULL DEFAULT 0, office TEXT NOT NULL DEFAULT '', reply TEXT NOT NULL DEFAULT '');
)";

namespace {

using namespace std::chrono_literals;

constexpr int promisedDays = 5;                      // working days
constexpr const char* shown = "SELECT number, kind, status, office, reply, submit_time, due_time, json FROM complaints ";

constexpr std::pair<const char*, const char*> states[] = {{"received", "已收到，等待转办"}, {"dispatched", "已转给承办单位"}, {"replied", "已答复"}};

ComplaintFound found(const Row& row) {
    auto& [status, words] = states[row.number(2)];
    return {row.text(0), row.text(1), status, words, row.text(3), row.text(4), row.time(5), row.time(6)};
}

// Day, serial of the day, four digits that nobody can guess: who holds the number may ask what became of it.
std::string nextNumber(Database& database, const std::string& day) {
    auto row = database.query("SELECT COUNT(*) FROM complaints WHERE day = ?", day);
    row.next();
    std::random_device device;
    return fmt::format("{}{:04}{:04}", day, row.number(0) + 1, std::uniform_int_distribution{0, 9999}(device));
}

void requireLength(const std::string& words, std::size_t longest, const char* what) {
    const auto characters = charactersIn(words);
    if (characters < 1 || characters > longest) throw std::runtime_error(fmt::format("{} has 1 to {} characters", what, longest));
}

void requireOpen(Database& database, const std::string& number) {
    auto row = database.query("SELECT status FROM complaints WHERE number = ?", number);
    if (!row.next()) throw std::runtime_error("there is no complaint " + number);
    if (row.number(0) == 2) throw std::runtime_error("it has been replied to already");
}

}  // namespace

KeptComplaint takeComplaint(Database& database, const Complaint& complaint, const std::string& json, const Calendar& calendar, Time now) {
    Transaction transaction(database);
    if (auto known = database.query("SELECT number, json FROM complaints WHERE key = ?", complaint.key); known.next()) {
        if (known.text(1) != json) throw Refusal{409, "key_reused", "this stored number came before with other content"};
        return {known.text(0), false};
    }
    auto day = wireTime(now).substr(0, 8);
    auto number = nextNumber(database, day);
    auto due = afterWorkingDays(now, promisedDays, usualHours(), calendar);
    database.run("INSERT INTO complaints (number, key, day, json, kind, submit_time, due_time) VALUES (?, ?, ?, ?, ?, ?, ?)", number, complaint.key, day,
                 json, complaint.kind, epochSeconds(complaint.time), epochSeconds(due.time));
    transaction.commit();
    return {number, true};
}

std::optional<ComplaintFound> findComplaint(Database& database, const std::string& number) {
    auto sql = std::string(shown) + "WHERE number = ?1 OR key = ?1 OR REPLACE(key, '-', '') = ?1";
    auto row = database.query(sql.c_str(), number);
    if (!row.next()) return std::nullopt;
    return found(row);
}

std::vector<ListedComplaint> everyComplaint(Database& database) {
    std::vector<ListedComplaint> all;
    auto sql = std::string(shown) + "ORDER BY number";
    for (auto row = database.query(sql.c_str()); row.next();) all.push_back({found(row), fromJson<Complaint>(row.text(7))});
    return all;
}

void dispatch(Database& database, const std::string& number, const std::string& office) {
    requireLength(office, 100, "an office");
    requireOpen(database, number);
    database.run("UPDATE complaints SET status = 1, office = ? WHERE number = ?", office, number);
}

void replyToComplaint(Database& database, const std::string& number, const std::string& words) {
    requireLength(words, 500, "a reply");
    requireOpen(database, number);
    database.run("UPDATE complaints SET status = 2, reply = ? WHERE number = ?", words, number);
}

}  // namespace platform
