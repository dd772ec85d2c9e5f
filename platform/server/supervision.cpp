#include "platform/server/supervision.h"

#include <fmt/format.h>

#include "platform/server/cases.h"
#include "platform/server/catalogue.h"
#include "platform/server/due_time.h"
#include "platform/wire_time.h"

namespace platform {

// warning: 监察预警类型代码, 1 yellow, 2 red.
const char* const supervisionTables = R"(
CREATE TABLE IF NOT EXISTS supervision (
  number TEXT PRIMARY KEY, case_number TEXT NOT NULL, warning INTEGER NOT NULL, rule TEXT NOT NULL, what TEXT NOT NULL, office TEXT NOT NULL,
  time INTEGER NOT NULL, UNIQUE (case_number, warning));
)";

namespace {

struct Rule { Warning warning; const char *number, *what; };
constexpr Rule rules[] = {{Warning::yellow, "JC-DUE-1", "黄色预警：离承诺时限还有一个工作日"}, {Warning::red, "JC-DUE-2", "红色预警：超过承诺时限，没有办结"}};

struct Open { std::string number, itemId, itemVersion; Time accepted, due; };

std::vector<Open> openCases(Database& database) {
    std::vector<Open> all;
    for (auto row = database.query("SELECT case_number, item_id, item_version, accept_time, due_time FROM cases WHERE decision = 0 AND due_time > 0"
                                   " AND case_number NOT IN (SELECT package FROM members) ORDER BY due_time"); row.next();)
        all.push_back({row.text(0), row.text(1), row.text(2), row.time(3), row.time(4)});
    return all;
}

std::string nextNumber(Database& database, Time now) {
    auto row = database.query("SELECT COUNT(*) FROM supervision");
    row.next();
    return fmt::format("JC{}{:06}", wireTime(now).substr(0, 8), row.number(0) + 1);
}

void warn(Database& database, const Open& one, const Rule& rule, Time now) {
    auto known = database.query("SELECT 1 FROM supervision WHERE case_number = ? AND warning = ?", one.number, std::int64_t(rule.warning));
    if (known.next()) return;
    auto item = findItem(database, one.itemId, one.itemVersion);
    database.run("INSERT INTO supervision VALUES (?, ?, ?, ?, ?, ?, ?)", nextNumber(database, now), one.number, std::int64_t(rule.warning), rule.number, rule.what,
                 item ? item->office : std::string{}, epochSeconds(now));
    addEvent(database, one.number, now, rule.what);
}

}  // namespace

Warning warningOf(Time accepted, Time due, Time now, const Calendar& calendar) {
    if (now > due) return Warning::red;
    const bool longer = workingDaysBetween(accepted, due, calendar) > 1;
    return longer && workingDaysBetween(now, due, calendar) <= 1 ? Warning::yellow : Warning::none;
}

// A platform that was away for days still says that it was yellow first: the messages are in order.
void supervise(Database& database, const Calendar& calendar, Time now) {
    Transaction transaction(database);
    for (auto& one : openCases(database)) {
        const auto warning = warningOf(one.accepted, one.due, now, calendar);
        const bool longer = workingDaysBetween(one.accepted, one.due, calendar) > 1;
        if (warning == Warning::yellow || (warning == Warning::red && longer)) warn(database, one, rules[0], now);
        if (warning == Warning::red) warn(database, one, rules[1], now);
    }
    transaction.commit();
}

std::vector<SupervisionMessage> everySupervision(Database& database) {
    std::vector<SupervisionMessage> all;
    for (auto row = database.query("SELECT number, case_number, rule, what, office, warning, time FROM supervision ORDER BY rowid"); row.next();)
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), Warning(row.number(5)), row.time(6)});
    return all;
}

}  // namespace platform
