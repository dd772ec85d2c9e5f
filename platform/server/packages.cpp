#include "platform/server/packages.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "platform/server/cases.h"
#include "platform/server/charges.h"
#include "platform/server/due_time.h"
#include "platform/wire_time.h"

namespace platform {

// A member is a row of `cases` too; here stands what makes it one.
const char* const packageTables = R"(
CREATE TABLE IF NOT EXISTS members (
  case_number TEXT PRIMARY KEY, package TEXT NOT NULL, member TEXT NOT NULL, department TEXT NOT NULL, result TEXT NOT NULL, UNIQUE (package, member));
)";

namespace {

std::string chinese(const nlohmann::json& from, const char* key, const std::string& otherwise = {}) {
    return from.contains(key) ? from[key].at("zh_CN").get<std::string>() : otherwise;
}

Time dueOf(const PackageMember& member, const Item& item, const Calendar& calendar, Time due, Time now) {
    if (member.days == 0) return due;
    std::chrono::minutes day{};
    for (auto& [opens, closes] : item.hours) day += closes - opens;
    return dueTime(now, member.days * day, item.hours, calendar).time;
}

// The same as the case above it, with a number, a name and a limit of its own.
void insert(Database& database, const std::string& package, const PackageMember& member, Time due, Time now) {
    auto above = database.query("SELECT task_code, day, stored_number FROM cases WHERE case_number = ?", package);
    above.next();
    const auto number = nextCaseNumber(database, above.text(0), above.text(1));
    database.run("INSERT INTO cases SELECT ?, ?, day, task_code, terminal, item_id, item_version, ?, name, id_type, id_number, submission, 1, 0, '',"
                 " apply_time, accept_time, ?, 0, '', NULL FROM cases WHERE case_number = ?",
                 number, above.text(2) + "/" + member.id, member.title, epochSeconds(due), package);
    database.run("INSERT INTO members VALUES (?, ?, ?, ?, ?)", number, package, member.id, member.department, member.result);
    addEvent(database, number, now, fmt::format("已分送{}", member.department));
}

bool wanted(const Submission& submission, const PackageMember& member) { return std::ranges::count(submission.members, member.id) > 0; }

std::string memberStatus(const CaseMember& member) {
    if (member.decision == Decision::approved) return "办好了";
    return member.decision == Decision::returned ? "已退回" : "办理中";
}

std::ptrdiff_t countOf(const std::vector<CaseMember>& members, Decision decision) { return std::ranges::count(members, decision, &CaseMember::decision); }

// The platform closes what is left open of it, if it is one.
void closePackage(Database& database, const std::string& package, Time now) {
    const auto all = membersOf(database, package);
    const bool over = countOf(all, Decision::none) == 0, any = countOf(all, Decision::approved) > 0;
    database.run("UPDATE cases SET status = ?, decision = ? WHERE case_number = ? AND decision = 0", std::int64_t{over ? 3 : 2},
                 std::int64_t{!over ? 0 : any ? 1 : 2}, package);
    if (over) addEvent(database, package, now, packageStatus(all));
}

}  // namespace

std::vector<PackageMember> membersOf(const Item& item) {
    std::vector<PackageMember> all;
    const auto json = nlohmann::json::parse(item.json);
    const auto package = json.value("package", nlohmann::json::object());
    for (auto& one : package.value("members", nlohmann::json::array())) {
        const auto title = chinese(one, "title");
        all.push_back({one.at("id"), title, chinese(one, "department"), chinese(one, "result", title + "办理结果"), one.value("role", "") == "optional", one.value("days", 0)});
    }
    return all;
}

void openMembers(Database& database, const std::string& package, const Item& item, const Submission& submission, const Calendar& calendar, Time due, Time now) {
    for (auto& member : membersOf(item))
        if (wanted(submission, member)) insert(database, package, member, dueOf(member, item, calendar, due, now), now);
}

std::vector<CaseMember> membersOf(Database& database, const std::string& package) {
    std::vector<CaseMember> all;
    auto row = database.query("SELECT m.member, m.case_number, c.task_name, m.department, c.decision, c.reason, c.due_time, c.result IS NOT NULL"
                              " FROM members m JOIN cases c ON c.case_number = m.case_number WHERE m.package = ? ORDER BY m.rowid", package);
    while (row.next()) {
        CaseMember one{row.text(0), row.text(1), row.text(2), row.text(3), Decision(row.number(4)), {}, row.text(5), row.time(6), row.number(7) != 0};
        one.statusText = memberStatus(one);
        all.push_back(std::move(one));
    }
    return all;
}

std::string packageOf(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT package FROM members WHERE case_number = ?", caseNumber);
    return row.next() ? row.text(0) : std::string{};
}

std::string memberCase(Database& database, const std::string& package, const std::string& member) {
    for (auto& one : membersOf(database, package))
        if (one.id == member) return one.caseNumber;
    throw std::runtime_error("case " + package + " has no member " + member);
}

std::string packageStatus(const std::vector<CaseMember>& members) {
    const auto all = std::ptrdiff_t(members.size()), done = countOf(members, Decision::approved), back = countOf(members, Decision::returned);
    if (done == all) return fmt::format("{} 件全部办好", all);
    if (back == all) return fmt::format("{} 件都退回了", all);
    if (done + back == all) return fmt::format("部分办结：办好 {} 件，退回 {} 件", done, back);
    return fmt::format("办理中：共 {} 件，办好 {} 件，退回 {} 件", all, done, back);
}

Item itemOfMember(Database& database, Item item, const std::string& caseNumber) {
    auto row = database.query("SELECT c.task_name, m.department, m.result FROM members m JOIN cases c ON c.case_number = m.case_number WHERE m.case_number = ?", caseNumber);
    if (!row.next()) return item;
    item.taskName = row.text(0);
    item.office = row.text(1);
    item.resultTitle = row.text(2);
    item.resultText.clear();
    return item;
}

void memberDecided(Database& database, const std::string& caseNumber, Time now) {
    if (const auto package = packageOf(database, caseNumber); !package.empty()) closePackage(database, package, now);
}

void returnOpenMembers(Database& database, const std::string& package, const std::string& reason, Time now) {
    for (auto& member : membersOf(database, package)) {
        if (member.decision != Decision::none) continue;
        database.run("UPDATE cases SET status = 3, decision = 2, reason = ? WHERE case_number = ?", reason, member.caseNumber);
        addEvent(database, member.caseNumber, now, "已退回");
        withdrawCharges(database, member.caseNumber, now);
    }
}

}  // namespace platform
