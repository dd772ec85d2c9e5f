#include "platform/server/bills.h"

#include <regex>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "platform/server/random.h"
#include "platform/server/refusal.h"

namespace platform {

// paid_order: NULL while it is to be paid. households: who may pay for whom without asking.
const char* const billTables = R"(
CREATE TABLE IF NOT EXISTS bills (
  bill_id TEXT PRIMARY KEY, kind TEXT NOT NULL, code TEXT, company TEXT, name TEXT, id_type TEXT, id_number TEXT,
  title TEXT NOT NULL, payee TEXT NOT NULL, subject TEXT NOT NULL, lines TEXT NOT NULL, paid_order TEXT);
CREATE INDEX IF NOT EXISTS bills_by_code ON bills (code);
CREATE INDEX IF NOT EXISTS bills_by_person ON bills (id_number, id_type);
CREATE TABLE IF NOT EXISTS households (id_number TEXT, member TEXT, PRIMARY KEY (id_number, member));
)";

namespace {

// Where no item of the catalogue says otherwise: 20 digits.
constexpr auto usualPayCode = "[0-9]{20}";

std::string linesJson(const std::vector<BillLine>& lines) {
    auto json = nlohmann::json::array();
    for (auto& line : lines) json.push_back({line.what, line.fen});
    return json.dump();
}

constexpr auto billColumns = "SELECT bill_id, title, payee, subject, lines, paid_order FROM bills ";

Bill readBill(const Row& row) {
    Bill bill{row.text(0), row.text(1), row.text(2), row.text(3), {}, 0, row.text(5)};
    for (auto& line : nlohmann::json::parse(row.text(4))) {
        bill.lines.push_back({line.at(0), line.at(1)});
        bill.sum += bill.lines.back().fen;
    }
    return bill;
}

template <class... Values> std::vector<Bill> selectBills(Database& database, const std::string& where, const Values&... values) {
    std::vector<Bill> all;
    for (auto row = database.query((billColumns + where).c_str(), values...); row.next();) all.push_back(readBill(row));
    return all;
}

// What a pay code looks like is configuration: the item of the catalogue that asks for it says so.
void requirePayCode(Database& database, const std::string& code) {
    auto row = database.query("SELECT json_extract(json, '$.bill.pattern') FROM items"
                              " WHERE offered = 1 AND json LIKE '%nontax%' AND json_extract(json, '$.bill.kind') = 'nontax'");
    auto pattern = row.next() && !row.empty(0) ? row.text(0) : std::string(usualPayCode);
    if (!std::regex_match(code, std::regex(pattern))) throw Refusal{422, "pay_code_wrong", "a pay code does not look like that"};
}

std::vector<Bill> required(std::vector<Bill> found) {
    if (found.empty()) throw Refusal{404, "bill_unknown", "there is no such bill"};
    return found;
}

const Person& requiredPerson(const std::optional<Person>& session) {
    if (!session) throw Refusal{401, "session_unknown", "whose bills: there is no session"};
    return *session;
}

// The bill of another person: their name and number must both be right, and they must have agreed.
std::vector<Bill> billsOfOther(Database& database, const AskBills& question) {
    if (!question.other) throw Refusal{403, "consent_wanted", "the other person's consent is missing"};
    return required(selectBills(database, "WHERE kind = ? AND name = ? AND id_number = ? ORDER BY rowid", question.kind,
                                question.other->name, question.other->idNumber));
}

std::vector<Bill> personalBills(Database& database, const AskBills& question, const Person& person) {
    using For = AskBills::For;
    if (question.whom == For::other) return billsOfOther(database, question);
    if (question.whom == For::family)
        return selectBills(database, "WHERE kind = ? AND id_number IN (SELECT member FROM households WHERE id_number = ?) ORDER BY rowid",
                           question.kind, person.idNumber);
    return selectBills(database, "WHERE kind = ? AND id_number = ? AND id_type = ? ORDER BY rowid", question.kind, person.idNumber, person.idType);
}

}  // namespace

std::string addBill(Database& database, const NewBill& bill) {
    auto id = randomHex(10);
    database.run("INSERT INTO bills VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)", id, bill.kind, bill.code, bill.company, bill.owner.name,
                 bill.owner.idType, bill.owner.idNumber, bill.title, bill.payee, bill.subject, linesJson(bill.lines));
    return id;
}

void changeLines(Database& database, const std::string& billId, const std::vector<BillLine>& lines) {
    database.run("UPDATE bills SET lines = ? WHERE bill_id = ?", linesJson(lines), billId);
}

std::vector<Bill> billsFor(Database& database, const AskBills& question, const std::optional<Person>& session) {
    if (question.kind == "nontax") {
        requirePayCode(database, question.code);
        return required(selectBills(database, "WHERE kind = 'nontax' AND code = ? ORDER BY rowid DESC LIMIT 1", question.code));
    }
    if (question.kind == "utility")
        return required(selectBills(database, "WHERE kind = 'utility' AND company = ? AND code = ? ORDER BY rowid DESC LIMIT 1", question.company, question.code));
    return personalBills(database, question, requiredPerson(session));
}

std::optional<Bill> findBill(Database& database, const std::string& billId) {
    auto found = selectBills(database, "WHERE bill_id = ?", billId);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::string billAgain(Database& database, const std::string& code) {
    auto row = database.query("SELECT bill_id, paid_order FROM bills WHERE code = ? ORDER BY rowid DESC LIMIT 1", code);
    if (!row.next()) throw std::runtime_error("there is no bill " + code);
    if (row.empty(1)) return row.text(0);
    auto id = randomHex(10);
    database.run("INSERT INTO bills SELECT ?, kind, code, company, name, id_type, id_number, title, payee, subject, lines, NULL FROM bills WHERE bill_id = ?",
                 id, row.text(0));
    return id;
}

}  // namespace platform
