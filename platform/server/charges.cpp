#include "platform/server/charges.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/messages/fields.h"
#include "platform/server/bills.h"
#include "platform/server/cases.h"
#include "platform/server/conditions.h"
#include "platform/server/masked_name.h"
#include "platform/server/money_words.h"
#include "platform/server/orders.h"
#include "platform/server/packages.h"
#include "platform/wire_time.h"

namespace platform {

// case_number: of the case that a line is for, in a package of a member.
const char* const chargeTables = R"(
CREATE TABLE IF NOT EXISTS charges (
  bill_id TEXT NOT NULL, case_number TEXT NOT NULL, what TEXT NOT NULL, fen INTEGER NOT NULL, withdrawn INTEGER NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS charges_by_case ON charges (case_number);
CREATE INDEX IF NOT EXISTS charges_by_bill ON charges (bill_id);
)";

namespace {

struct Charge { std::string caseNumber; BillLine line; };

// A fee of which only a standard is known is asked for at the window.
void add(std::vector<Charge>& all, const Json& fees, const std::string& caseNumber, const Submission& submission) {
    for (auto& fee : fees)
        if (fee.contains("fen") && holds(fee.value("when", Condition{}), submission))
            all.push_back({caseNumber, {fee.at("name").at("zh_CN"), fee.at("fen")}});
}

std::vector<Charge> chargesOf(Database& database, const std::string& caseNumber, const Json& item, const Submission& submission) {
    std::vector<Charge> all;
    const auto elements = item.value("elements", Json::object());
    if (!elements.value("payOnline", false)) return all;
    add(all, elements.value("fees", Json::array()), caseNumber, submission);
    for (auto& member : item.value("package", Json::object()).value("members", Json::array()))
        if (member.contains("fees") && std::ranges::count(submission.members, member.at("id").get<std::string>()) > 0)
            add(all, member["fees"], memberCase(database, caseNumber, member.at("id")), submission);
    return all;
}

bool hasOrder(Database& database, const std::string& billId, const char* state) {
    return database.query("SELECT 1 FROM orders WHERE bill_id = ? AND state = ?", billId, std::string_view(state)).next();
}

// Nobody is paying it: the bill is of what is left.
void takeOff(Database& database, const std::string& billId) {
    std::vector<BillLine> left;
    for (auto row = database.query("SELECT what, fen FROM charges WHERE bill_id = ? AND withdrawn = 0 ORDER BY rowid", billId); row.next();)
        left.push_back({row.text(0), row.number(1)});
    database.run("UPDATE orders SET state = 'closed' WHERE bill_id = ? AND state = 'unpaid'", billId);
    if (!left.empty()) changeLines(database, billId, left);
}

}  // namespace

void openBill(Database& database, const std::string& caseNumber, const Item& item, const Submission& submission) {
    const auto charges = chargesOf(database, caseNumber, Json::parse(item.json), submission);
    if (charges.empty()) return;
    NewBill bill{"case", caseNumber, {}, submission.applicant, item.taskName, item.office, maskedName(submission.applicant.name), {}};
    for (auto& charge : charges) bill.lines.push_back(charge.line);
    const auto id = addBill(database, bill);
    for (auto& [number, line] : charges) database.run("INSERT INTO charges (bill_id, case_number, what, fen) VALUES (?, ?, ?, ?)", id, number, line.what, line.fen);
}

std::optional<Bill> billOfCase(Database& database, const std::string& caseNumber) {
    auto row = database.query("SELECT bill_id FROM bills WHERE code = ? AND kind = 'case'", caseNumber);
    return row.next() ? findBill(database, row.text(0)) : std::nullopt;
}

void withdrawCharges(Database& database, const std::string& caseNumber, Time now) {
    auto row = database.query("SELECT bill_id, SUM(fen) FROM charges WHERE case_number = ? AND withdrawn = 0 GROUP BY bill_id", caseNumber);
    if (!row.next()) return;
    const auto bill = row.text(0);
    const auto fen = row.number(1);
    database.run("UPDATE charges SET withdrawn = 1 WHERE case_number = ?", caseNumber);
    if (hasOrder(database, bill, "paid")) {
        giveBack(database, findBill(database, bill)->orderNumber, fen);
        addEvent(database, caseNumber, now, fmt::format("已缴的 {}退回原付款账户", yuanText(fen)));
    } else if (!hasOrder(database, bill, "unknown")) takeOff(database, bill);   // else settling it gives back what is too much
    if (leftOf(database, bill) == 0) database.run("UPDATE bills SET kind = 'withdrawn' WHERE bill_id = ?", bill);
}

std::optional<std::int64_t> leftOf(Database& database, const std::string& billId) {
    auto row = database.query("SELECT SUM(CASE withdrawn WHEN 0 THEN fen ELSE 0 END) FROM charges WHERE bill_id = ?", billId);
    row.next();
    return row.empty(0) ? std::nullopt : std::optional(row.number(0));
}

}  // namespace platform
