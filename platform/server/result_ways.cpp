#include "platform/server/result_ways.h"

#include <algorithm>

#include "platform/messages/messages.h"
#include "platform/wire_time.h"

namespace platform {

// change: as it was sent. Nothing is written over: who wanted it sent where, and when, can be looked up.
const char* const resultWayTables = R"(
CREATE TABLE IF NOT EXISTS way_changes (key TEXT PRIMARY KEY, case_number TEXT NOT NULL, way TEXT NOT NULL, change TEXT NOT NULL, time INTEGER);
CREATE INDEX IF NOT EXISTS way_changes_by_case ON way_changes (case_number);
)";

namespace {

struct WayWords { const char *way, *name, *ready; };
constexpr WayWords wayWords[] = {
    {"print", "自助打印", "已办结，结果可以打印"},
    {"window", "窗口领取", "已办结，请到窗口取结果"},
    {"locker", "取件柜", "已办结，结果准备放进取件柜"},
    {"post", "邮寄", "已办结，结果准备寄出"},
};

const WayWords& namedWay(const std::string& way) {
    for (auto& one : wayWords)
        if (one.way == way) return one;
    return wayWords[0];
}

bool hasItsResult(const Case& shown) { return shown.decision != Decision::none || shown.resultReady || std::ranges::any_of(shown.members, &CaseMember::resultReady); }

bool offersWay(const Item& item, const std::string& way) { return std::ranges::count(item.resultWays, way) > 0; }

}  // namespace

void checkWay(const Item& item, const std::string& way, const std::optional<PostAddress>& post) {
    if (!offersWay(item, way)) throw Refusal{422, "way_wrong", "the result of this item is not collected so"};
    if ((way == "post") != post.has_value()) throw Refusal{422, "way_wrong", "an address belongs to the post, and to nothing else"};
}

// All members of a package go the way of the package.
void showWays(Database& database, const Submission& submission, const std::optional<Item>& item, Case& shown) {
    const bool member = !shown.packageNumber.empty();
    auto row = database.query("SELECT way FROM way_changes WHERE case_number = ? ORDER BY rowid DESC LIMIT 1", member ? shown.packageNumber : shown.caseNumber);
    const auto ways = item ? item->resultWays : std::vector<std::string>{};
    shown.resultWay = row.next() ? row.text(0) : ways.size() == 1 ? ways.front() : submission.resultWay;
    const auto mayFollow = [&](auto& way) { return way != shown.resultWay || way == "post"; };   // which goes to another address too
    if (!member && !hasItsResult(shown)) std::ranges::copy_if(ways, std::back_inserter(shown.otherWays), mayFollow);
}

std::optional<PostAddress> postedTo(Database& database, const CaseRecord& record) {
    if (record.shown.resultWay != "post") return std::nullopt;
    auto row = database.query("SELECT change FROM way_changes WHERE case_number = ? ORDER BY rowid DESC LIMIT 1", record.shown.caseNumber);
    return row.next() ? fromJson<ChangeWay>(row.text(0)).post : record.submission.post;
}

std::string statusWithResult(const std::string& way) { return namedWay(way).ready; }

void changeWay(Database& database, const Person& person, const std::string& caseNumber, const ChangeWay& change, const std::string& key, Time now) {
    Transaction transaction(database);
    const auto record = ownCase(database, person, caseNumber);
    auto& number = record.shown.caseNumber;
    const auto json = toJson(change);
    auto known = database.query("SELECT case_number, change FROM way_changes WHERE key = ?", key);
    if (known.next()) {
        if (known.text(0) != number || known.text(1) != json) throw Refusal{409, "key_reused", "this key belongs to another change"};
        return;
    }
    if (hasItsResult(record.shown)) throw Refusal{409, "result_issued", "there is a result, which goes the way that was chosen"};
    auto item = findItem(database, record.shown.itemId, record.itemVersion);
    if (!item || !record.shown.packageNumber.empty()) throw Refusal{422, "way_wrong", "the way of this case cannot be changed by itself"};
    checkWay(*item, change.way, change.post);
    database.run("INSERT INTO way_changes VALUES (?, ?, ?, ?, ?)", key, number, change.way, json, epochSeconds(now));
    const bool same = change.way == record.shown.resultWay;
    addEvent(database, number, now, same ? "收件地址改了" : std::string("取结果的办法改成：") + namedWay(change.way).name);
    transaction.commit();
}

}  // namespace platform
