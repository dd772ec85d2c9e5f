#include "platform/server/ratings.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "platform/characters.h"
#include "platform/server/cases.h"
#include "platform/server/due_time.h"
#include "platform/server/random.h"
#include "platform/wire_time.h"

namespace platform {

const char* const ratingTables = R"(
CREATE TABLE IF NOT EXISTS services (
  project_no TEXT, service_number INTEGER, item_id TEXT, task_code TEXT, task_name TEXT, area_code TEXT, service_time INTEGER,
  terminal TEXT, PRIMARY KEY (project_no, service_number));
CREATE TABLE IF NOT EXISTS ratings (
  number TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, project_no TEXT, service_number INTEGER, satisfaction INTEGER, details TEXT,
  words TEXT, mobile TEXT, pf TEXT, assess_time INTEGER, day TEXT, json TEXT, terminal TEXT, reply TEXT NOT NULL DEFAULT '',
  UNIQUE (project_no, service_number), FOREIGN KEY (project_no, service_number) REFERENCES services);
)";

namespace {

// The two codings run against each other (GB/T 39046 A.8 and the national interface).
struct Level { int national, standard; const char* words; };
constexpr int promisedDays = 5;                      // working days, as for what 12345 is told
constexpr Level levels[] = {{5, 1, "非常满意"}, {4, 2, "满意"}, {3, 3, "基本满意"}, {2, 4, "不满意"}, {1, 5, "非常不满意"}};

const Level& levelOf(int satisfaction) {
    for (auto& level : levels)
        if (level.national == satisfaction) return level;
    throw std::out_of_range("no such level");
}

void requireReason(const Rating& rating) {
    if (rating.satisfaction < 3 && rating.details.empty() && rating.words.empty())
        throw Refusal{422, "rating_invalid", "a bad rating needs a detail or words"};
    for (std::size_t at = 0; at < rating.details.size(); at += 4)    // three digits and a comma; the first is the level's
        if (rating.details[at] - '0' != rating.satisfaction) throw Refusal{422, "rating_invalid", "a detail belongs to another level"};
}

// A case has one name here, whichever of its two numbers came.
std::string canonical(Database& database, const std::string& projectNo) {
    auto row = database.query("SELECT case_number FROM cases WHERE case_number = ?1 OR stored_number = ?1", projectNo);
    return row.next() ? row.text(0) : projectNo;
}

Time serviceTime(Database& database, const std::string& project, const Rating& rating, const std::string& terminal) {
    if (auto& made = rating.service)
        database.run("INSERT OR IGNORE INTO services VALUES (?, ?, ?, ?, ?, ?, ?, ?)", project, std::int64_t{rating.serviceNumber}, made->itemId,
                     made->taskCode, made->taskName, made->areaCode, epochSeconds(made->serviceTime), terminal);
    auto row = database.query("SELECT service_time FROM services WHERE project_no = ? AND service_number = ?", project, std::int64_t{rating.serviceNumber});
    if (!row.next()) throw Refusal{404, "service_unknown", "nothing is known of that service, so it cannot be rated"};
    return row.time(0);
}

// Day, serial of the day, four digits that nobody can guess: who holds the number may read the reply.
std::string nextNumber(Database& database, const std::string& day) {
    auto row = database.query("SELECT COUNT(*) FROM ratings WHERE day = ?", day);
    row.next();
    return fmt::format("PJ{}{:04}{}", day, row.number(0) + 1, randomDigits(4));
}

}  // namespace

KeptRating takeRating(Database& database, const Rating& rating, const std::string& json, const std::string& terminal, Time now) {
    requireReason(rating);
    Transaction transaction(database);
    if (auto known = database.query("SELECT number, json FROM ratings WHERE key = ?", rating.key); known.next()) {
        if (known.text(1) != json) throw Refusal{409, "key_reused", "this stored number came before with other content"};
        return {known.text(0), false};
    }
    auto project = canonical(database, rating.projectNo);
    if (rating.assessTime < serviceTime(database, project, rating, terminal))
        throw Refusal{422, "rating_invalid", "it was rated before it was served"};
    if (database.query("SELECT 1 FROM ratings WHERE project_no = ? AND service_number = ?", project, std::int64_t{rating.serviceNumber}).next())
        throw Refusal{409, "rating_repeated", "评价数据不可重复"};
    auto day = wireTime(now).substr(0, 8);
    auto number = nextNumber(database, day);
    database.run("INSERT INTO ratings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')", number, rating.key, project, std::int64_t{rating.serviceNumber},
                 std::int64_t{rating.satisfaction}, rating.details, rating.words, rating.mobile, rating.channel, epochSeconds(rating.assessTime), day, json,
                 terminal);
    transaction.commit();
    return {number, true};
}

std::vector<ListedRating> everyRating(Database& database) {
    std::vector<ListedRating> all;
    for (auto row = database.query("SELECT number, project_no, words, details, reply, mobile, service_number, satisfaction, assess_time FROM ratings ORDER BY number"); row.next();)
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), int(row.number(6)), int(row.number(7)), row.time(8)});
    return all;
}

const char* levelWords(int satisfaction) { return levelOf(satisfaction).words; }
int standardLevel(int satisfaction) { return levelOf(satisfaction).standard; }

void replyToRating(Database& database, const std::string& number, const std::string& words, Time now) {
    const auto characters = charactersIn(words);
    if (characters < 1 || characters > 180) throw std::runtime_error("a reply has 1 to 180 characters");
    Transaction transaction(database);
    auto row = database.query("SELECT project_no FROM ratings WHERE number = ?", number);
    if (!row.next()) throw std::runtime_error("there is no rating " + number);
    database.run("UPDATE ratings SET reply = ? WHERE number = ?", words, number);
    if (auto project = row.text(0); findCase(database, project)) addEvent(database, project, now, "对评价的答复：" + words);
    transaction.commit();
}

std::optional<ComplaintFound> findRated(Database& database, const std::string& number, const Calendar& calendar) {
    auto row = database.query("SELECT number, assess_time, reply FROM ratings WHERE number = 'PJ' || ?1 OR key = ?1 OR REPLACE(key, '-', '') = ?1", number);
    if (!row.next()) return std::nullopt;
    const auto reply = row.text(2);
    const auto due = afterWorkingDays(row.time(1), promisedDays, usualHours(), calendar);
    return ComplaintFound{row.text(0).substr(2), "rating", reply.empty() ? "received" : "replied", reply.empty() ? "已收到，等办理单位答复" : "已答复", {}, reply, row.time(1), due.time};
}

}  // namespace platform
