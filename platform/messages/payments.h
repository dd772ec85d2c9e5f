#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

namespace patterns {
constexpr auto billId = "[0-9a-f]{20}";
constexpr auto orderNumber = "[0-9]{16}";
}  // namespace patterns

constexpr int mostFen = 1'000'000'000;               // ten million yuan; nobody pays more at a terminal
constexpr const char* orderStates[] = {"unpaid", "paid", "unknown", "closed", "refunded"};   // in the order of OrderState
constexpr const char* billsFor[] = {"self", "family", "other"};                              // in the order of AskBills::For

inline Json write(const std::vector<BillLine>& lines) {
    Json all = Json::array();
    for (auto& line : lines) all.push_back({{"what", line.what}, {"fen", line.fen}});
    return all;
}

// The lines and their sum, which agree.
inline void readLines(Fields& fields, std::vector<BillLine>& lines, std::int64_t& sum) {
    std::int64_t all = 0;
    for (auto& json : fields.list("lines", 50)) {
        Fields line(json, fields.path("lines"));
        lines.push_back({line.text("what", 100), line.number("fen", -mostFen, mostFen)});
        line.end();
        all += lines.back().fen;
    }
    sum = fields.number("sum", 0, mostFen);
    if (sum != all) throw WrongSchema(fields.path("sum") + " is not that of the lines");
}

inline Json write(const AskBills& question) {
    Json json{{"kind", question.kind}, {"for", billsFor[int(question.whom)]}};
    if (!question.code.empty()) json["code"] = question.code;
    if (!question.company.empty()) json["company"] = question.company;
    if (auto& other = question.other)
        json["other"] = {{"name", other->name}, {"idNumber", other->idNumber}, {"relation", other->relation}, {"consentHash", other->consentHash}};
    return json;
}

inline void read(const Json& json, AskBills& question) {
    Fields fields(json, "BillQuery");
    question.kind = fields.code("kind", "nontax|utility|insurance|traffic");
    auto whom = fields.code("for", "self|family|other");
    question.whom = AskBills::For(std::find(std::begin(billsFor), std::end(billsFor), whom) - billsFor);
    question.code = fields.codeOr("code", "[0-9A-Za-z]{1,40}");
    question.company = fields.codeOr("company", "[a-z][a-z0-9_]{0,63}");
    if (fields.has("other")) {
        Fields other(fields.object("other"), "BillQuery.other");
        question.other = AskBills::Other{other.text("name", 120), other.code("idNumber", "[0-9A-Z]{6,18}"),
                                         other.code("relation", "spouse|child|parent|other"), other.code("consentHash", "[0-9a-f]{64}")};
        other.end();
    }
    fields.end();
}

inline Json write(const Bill& bill) {
    Json json{{"billId", bill.billId}, {"title", bill.title}, {"payee", bill.payee}, {"subject", bill.subject},
              {"lines", write(bill.lines)}, {"sum", bill.sum}};
    if (!bill.orderNumber.empty()) json["orderNumber"] = bill.orderNumber;
    return json;
}

inline void read(const Json& json, Bill& bill) {
    Fields fields(json, "Bill");
    bill.billId = fields.code("billId", patterns::billId);
    bill.title = fields.text("title", 100);
    bill.payee = fields.text("payee", 100);
    bill.subject = fields.text("subject", 100);
    readLines(fields, bill.lines, bill.sum);
    bill.orderNumber = fields.codeOr("orderNumber", patterns::orderNumber);
    fields.end();
}

inline Json write(const BillList& list) {
    Json bills = Json::array();
    for (auto& bill : list.bills) bills.push_back(write(bill));
    return {{"bills", std::move(bills)}};
}

inline void read(const Json& json, BillList& list) {
    Fields fields(json, "BillList");
    for (auto& bill : fields.list("bills", 100)) read(bill, list.bills.emplace_back());
    fields.end();
}

inline Json write(const MakeOrder& question) { return {{"billId", question.billId}}; }

inline void read(const Json& json, MakeOrder& question) {
    Fields fields(json, "OrderRequest");
    question.billId = fields.code("billId", patterns::billId);
    fields.end();
}

inline Json write(const PayByCode& question) { return {{"payerCode", question.payerCode}}; }

inline void read(const Json& json, PayByCode& question) {
    Fields fields(json, "PayerCode");
    question.payerCode = fields.code("payerCode", "[0-9]{16,24}");
    fields.end();
}

inline Json write(const Order& order) {
    Json json{{"orderNumber", order.orderNumber}, {"title", order.title}, {"payee", order.payee}, {"lines", write(order.lines)},
              {"sum", order.sum}, {"refunded", order.refunded}, {"state", orderStates[int(order.state)]},
              {"secondsLeft", order.secondsLeft}, {"payCode", order.payCode}};
    if (order.paidTime) json["payTime"] = wireTime(*order.paidTime);
    if (order.ebill) json["ebill"] = {{"code", order.ebill->code}, {"number", order.ebill->number}, {"url", order.ebill->url}};
    return json;
}

inline void read(const Json& json, Order& order) {
    Fields fields(json, "Order");
    order.orderNumber = fields.code("orderNumber", patterns::orderNumber);
    order.title = fields.text("title", 100);
    order.payee = fields.text("payee", 100);
    readLines(fields, order.lines, order.sum);
    order.refunded = fields.number("refunded", 0, mostFen);
    auto state = fields.code("state", "unpaid|paid|unknown|closed|refunded");
    order.state = OrderState(std::find(std::begin(orderStates), std::end(orderStates), state) - orderStates);
    order.secondsLeft = fields.number("secondsLeft", 0, 86400);
    order.payCode = fields.text("payCode", 500);
    if (fields.has("payTime")) order.paidTime = fields.time("payTime");
    if (fields.has("ebill")) {
        Fields ebill(fields.object("ebill"), "Order.ebill");
        order.ebill = ElectronicBill{ebill.code("code", "[0-9]{8}"), ebill.code("number", "[0-9]{10}"), ebill.text("url", 500)};
        ebill.end();
    }
    fields.end();
}

}  // namespace platform
