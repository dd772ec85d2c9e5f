#include "platform/server/cases.h"

#include <stdexcept>

#include <fmt/format.h>

#include "platform/messages/messages.h"
#include "platform/server/agency.h"
#include "platform/server/charges.h"
#include "platform/server/collections.h"
#include "platform/server/drafts.h"
#include "platform/server/first_review.h"
#include "platform/server/materials.h"
#include "platform/server/packages.h"
#include "platform/server/papers_in.h"
#include "platform/server/result_ways.h"
#include "platform/server/sessions.h"
#include "platform/server/supplements.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

std::string statusText(Database& database, const Case& shown) {
    if (!shown.members.empty()) return packageStatus(shown.members);
    if (shown.handedOver) return "已送达";
    if (shown.decision == Decision::approved) {
        const auto underWay = statusUnderWay(database, shown.caseNumber);
        return underWay.empty() ? statusWithResult(shown.resultWay) : underWay;
    }
    if (shown.decision == Decision::returned) return "已退回";
    if (!shown.wanted.empty()) return "要补材料";
    if (shown.papersIn && !shown.papersIn->received) return "等您寄来原件";
    if (shown.awaitsAcceptance) return "已提交，待受理";
    if (shown.acceptance) return "窗口已受理，正在办理";
    return "已提交，等待经办机构办理";
}

constexpr auto shownColumns =
    "SELECT case_number, stored_number, item_id, task_name, status, decision, reason, apply_time, due_time, result IS NOT NULL,"
    " (SELECT COUNT(*) FROM prints p WHERE p.case_number = c.case_number AND outcome = 'printed' AND reprint = 0),"
    " (SELECT COUNT(*) FROM prints p WHERE p.case_number = c.case_number AND outcome = 'printed' AND reprint = 1),"
    " submission, item_version, accept_time, issue_time, result_title, result FROM cases c ";

// Whose case it is, or who handed it in for somebody else.
constexpr auto ofThisPerson = "WHERE ((id_number = ?1 AND id_type = ?2 AND name = ?3) OR case_number IN"
                          " (SELECT case_number FROM agents WHERE id_number = ?1 AND id_type = ?2 AND name = ?3))";
constexpr auto yearApplied = "CAST(strftime('%Y', apply_time, 'unixepoch', '+8 hours') AS INTEGER)";   // as Shanghai counts them
constexpr std::size_t mostCases = 100;

std::vector<int> yearsOf(Database& database, const Person& person) {
    std::vector<int> years;
    auto sql = fmt::format("SELECT DISTINCT {} FROM cases {} ORDER BY 1 DESC LIMIT 100", yearApplied, ofThisPerson);
    for (auto row = database.query(sql.c_str(), person.idNumber, person.idType, person.name); row.next();) years.push_back(int(row.number(0)));
    return years;
}

Case shownFrom(Database& database, const Row& row, const Submission& submission) {
    Case shown;
    shown.caseNumber = row.text(0);
    shown.storedNumber = row.text(1).substr(0, row.text(1).find('/'));    // a member's has its name behind
    shown.itemId = row.text(2);
    shown.taskName = row.text(3);
    shown.status = CaseStatus(row.number(4));
    shown.decision = Decision(row.number(5));
    shown.returnReason = row.text(6);
    shown.applyTime = row.time(7);
    shown.dueTime = row.time(8);
    shown.awaitsAcceptance = row.number(8) == 0;
    shown.acceptance = acceptanceOf(database, shown.caseNumber);
    shown.resultReady = row.number(9) != 0;
    shown.originalPrints = int(row.number(10));
    shown.reprints = int(row.number(11));
    shown.packageNumber = packageOf(database, shown.caseNumber);
    if (shown.packageNumber.empty()) shown.members = membersOf(database, shown.caseNumber);
    shown.wanted = wantedOf(database, shown.caseNumber, shown.wantedUntil);
    shown.bill = billOfCase(database, shown.caseNumber);
    showWays(database, submission, findItem(database, shown.itemId, row.text(13)), shown);
    if (shown.resultReady) shown.handedOver = handedOver(database, shown.caseNumber);
    shown.papersIn = papersIn(database, shown.caseNumber);
    shown.statusText = statusText(database, shown);
    for (auto event = database.query("SELECT time, what FROM events WHERE case_number = ? ORDER BY rowid LIMIT 100", shown.caseNumber); event.next();)
        shown.events.push_back({event.time(0), event.text(1)});
    return shown;
}

void requireOpen(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT decision FROM cases WHERE case_number = ?", caseNumber);
    if (!row.next()) throw std::runtime_error("there is no such case");
    if (row.number(0) != 0) throw std::runtime_error("the case has been decided already");
}

void strike(std::string& text, const std::string& word) {
    for (auto at = word.empty() ? text.npos : text.find(word); at != text.npos; at = text.find(word, at)) text.replace(at, word.size(), "***");
}

}  // namespace

void addEvent(Database& database, const std::string& caseNumber, Time time, const std::string& what) {
    database.run("INSERT INTO events VALUES (?, ?, ?)", caseNumber, epochSeconds(time), what);
}

// 办件编号: 31 characters 实施编码, the day, four digits that count the cases of the task on that day.
std::string nextCaseNumber(Database& database, const std::string& taskCode, const std::string& day) {
    auto row = database.query("SELECT COUNT(*) FROM cases WHERE task_code = ? AND day = ?", taskCode, day);
    row.next();
    auto serial = row.number(0) + 1;
    if (serial > 9999) throw std::runtime_error("no case number is left for this task today");
    return fmt::format("{}{}{:04}", taskCode, day, serial);
}

Taken takeCase(Database& database, const Submission& submission, const std::string& json, const std::string& terminal,
               const Item& item, const Calendar& calendar, Time due, Time now) {
    Transaction transaction(database);
    auto known = database.query("SELECT case_number, submission FROM cases WHERE stored_number = ?", submission.key);
    if (known.next()) {
        if (known.text(1) != json) throw Refusal{409, "key_reused", "this stored number came before with other content"};
        return {known.text(0), false};
    }
    auto day = wireTime(now).substr(0, 8);
    auto caseNumber = nextCaseNumber(database, submission.taskCode, day);
    auto& person = submission.applicant;
    database.run("INSERT INTO cases VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 0, '', ?, ?, ?, 0, '', NULL)", caseNumber, submission.key,
                 day, submission.taskCode, terminal, submission.itemId, submission.itemVersion, item.taskName, person.name,
                 person.idType, person.idNumber, json, epochSeconds(submission.applyTime), epochSeconds(now), epochSeconds(due));
    addEvent(database, caseNumber, now, "平台已收件");
    if (item.firstReview) awaitAcceptance(database, caseNumber, item);
    openMembers(database, caseNumber, item, submission, calendar, due, now);
    openBill(database, caseNumber, item, submission);
    keepAgent(database, caseNumber, submission);
    bindMaterials(database, caseNumber, submission, terminal, now);
    dropDraft(database, submission.applicant, submission.itemId);
    expectPapers(database, caseNumber, item.office, submission.materials, now);
    wantWhatFollows(database, caseNumber, item, submission, calendar, now);
    transaction.commit();
    return {caseNumber, true};
}

std::optional<CaseRecord> findCase(Database& database, const std::string& number) {
    auto sql = std::string(shownColumns) + "WHERE case_number = ?1 OR stored_number = ?1";
    auto row = database.query(sql.c_str(), number);
    if (!row.next()) return std::nullopt;
    CaseRecord record;
    record.submission = fromJson<Submission>(row.text(12));
    record.shown = shownFrom(database, row, record.submission);
    record.itemVersion = row.text(13);
    record.acceptTime = row.time(14);
    record.issueTime = row.time(15);
    record.resultTitle = row.text(16);
    record.result = row.bytes(17);
    return record;
}

CaseRecord ownCase(Database& database, const Person& person, const std::string& number) {
    auto record = findCase(database, number);
    if (!record || !samePerson(record->submission.applicant, person)) throw Refusal{404, "case_unknown", "this person has no such case"};
    return *record;
}

std::optional<CaseRecord> caseCalled(Database& database, const std::string& said) {
    constexpr std::size_t saidAtLeast = 8;           // month, day and serial
    auto end = said;
    std::erase(end, ' ');
    if (auto whole = findCase(database, end); whole || end.size() < saidAtLeast) return whole;
    auto row = database.query("SELECT case_number FROM cases WHERE substr(case_number, -length(?1)) = ?1 LIMIT 2", end);
    if (!row.next()) return std::nullopt;
    auto number = row.text(0);
    if (row.next()) throw std::runtime_error("several cases end in " + end + ": the whole number is needed");
    return findCase(database, number);
}

CaseList casesOf(Database& database, const Person& person, int year) {
    const auto order = fmt::format("ORDER BY accept_time DESC, case_number DESC LIMIT {}", mostCases + 1);
    auto sql = std::string(shownColumns) + ofThisPerson + " AND (?4 = 0 OR " + yearApplied + " = ?4) " + order;
    CaseList list;
    for (auto row = database.query(sql.c_str(), person.idNumber, person.idType, person.name, std::int64_t(year)); row.next();) {
        if (list.cases.size() == mostCases) {
            list.years = yearsOf(database, person);
            break;
        }
        CaseRecord record{{}, fromJson<Submission>(row.text(12)), row.text(13), {}, {}, {}, {}};
        record.shown = shownFrom(database, row, record.submission);
        list.cases.push_back(handedInBy(record.submission, person) ? asItsAgentSees(database, record) : std::move(record.shown));
    }
    return list;
}

void recordApproval(Database& database, const CaseRecord& record, const std::string& title, const std::vector<std::uint8_t>& pdf, Time now) {
    Transaction transaction(database);
    auto& number = record.shown.caseNumber;
    requireOpen(database, number);
    database.run("UPDATE cases SET status = 3, decision = 1, issue_time = ?, result_title = ?, result = ? WHERE case_number = ?",
                 epochSeconds(now), title, pdf, number);
    addEvent(database, number, now, "审核通过，结果已签发");
    memberDecided(database, number, now);
    transaction.commit();
}

void recordReturn(Database& database, const CaseRecord& record, const std::string& reason, Time now) {
    Transaction transaction(database);
    auto& number = record.shown.caseNumber;
    requireOpen(database, number);
    returnOpenMembers(database, number, reason, now);
    database.run("UPDATE cases SET status = 3, decision = 2, reason = ? WHERE case_number = ?", reason, number);
    addEvent(database, number, now, "已退回");
    withdrawCharges(database, number, now);
    memberDecided(database, number, now);
    transaction.commit();
}

Case withoutNames(const CaseRecord& record) {
    auto shown = record.shown;
    strike(shown.returnReason, record.submission.applicant.name);
    strike(shown.returnReason, record.submission.applicant.idNumber);
    for (auto& member : shown.members) {
        strike(member.returnReason, record.submission.applicant.name);
        strike(member.returnReason, record.submission.applicant.idNumber);
    }
    for (auto& event : shown.events) {
        strike(event.what, record.submission.applicant.name);
        strike(event.what, record.submission.applicant.idNumber);
    }
    return shown;
}

}  // namespace platform
