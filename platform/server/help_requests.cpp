#include "platform/server/help_requests.h"

#include <stdexcept>

#include <fmt/format.h>

#include "platform/wire_time.h"

namespace platform {

const char* const helpTables = R"(
CREATE TABLE IF NOT EXISTS help_answers (number TEXT PRIMARY KEY, who TEXT NOT NULL, time INTEGER NOT NULL);
)";

namespace {

constexpr auto asked = "SELECT e.terminal || '-' || e.sequence AS asked_number, e.time, item_id, case_number, COALESCE(who, ''), COALESCE(a.time, 0)"
                       " FROM step_events e LEFT JOIN help_answers a ON a.number = e.terminal || '-' || e.sequence WHERE step = 'help' AND result = 'asked' ";

}  // namespace

std::vector<HelpAsked> everyHelpAsked(Database& database) {
    std::vector<HelpAsked> all;
    for (auto row = database.query((std::string(asked) + "ORDER BY e.time, e.terminal, e.sequence").c_str()); row.next();)
        all.push_back({row.text(0), row.time(1), row.text(2), row.text(3), row.text(4), row.time(5)});
    return all;
}

void answerHelp(Database& database, const std::string& said, const std::string& who, Time now) {
    if (who.empty() || who.size() > 300) throw std::runtime_error("who answered is named in 1 to 100 characters");
    Transaction transaction(database);
    auto row = database.query((std::string(asked) + "AND (asked_number = ?1 OR substr(asked_number, -length(?1) - 1) = '-' || ?1)").c_str(), said);
    if (said.find('-') == said.npos || !row.next()) throw std::runtime_error("nobody has asked for help under " + said);
    const auto number = row.text(0);
    if (!row.text(4).empty()) throw std::runtime_error("it has been answered by " + row.text(4));
    if (row.next()) throw std::runtime_error("several terminals end so: the whole number is needed");
    database.run("INSERT INTO help_answers VALUES (?, ?, ?)", number, who, epochSeconds(now));
    transaction.commit();
}

}  // namespace platform
