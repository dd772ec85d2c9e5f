#include "platform/server/orders.h"

#include <fmt/format.h>

#include "platform/server/charges.h"
#include "platform/server/random.h"
#include "platform/server/refusal.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"

namespace platform {

// payments: what really was taken, so that two for one order would show. payer_codes: no code is kept, only its SHA-256.
const char* const orderTables = R"(
CREATE TABLE IF NOT EXISTS orders (
  number TEXT PRIMARY KEY, bill_id TEXT NOT NULL, terminal TEXT, state TEXT NOT NULL, made INTEGER, expiry INTEGER,
  pay_token TEXT UNIQUE, paid_time INTEGER, refunded INTEGER NOT NULL DEFAULT 0, ebill_code TEXT, ebill_number TEXT, ebill_check TEXT);
CREATE INDEX IF NOT EXISTS orders_by_bill ON orders (bill_id);
CREATE TABLE IF NOT EXISTS order_keys (key TEXT PRIMARY KEY, number TEXT NOT NULL, bill_id TEXT NOT NULL, terminal TEXT);
CREATE TABLE IF NOT EXISTS payments (id INTEGER PRIMARY KEY, number TEXT NOT NULL, time INTEGER, fen INTEGER);
CREATE TABLE IF NOT EXISTS payer_codes (hash TEXT PRIMARY KEY, number TEXT NOT NULL);
)";

namespace {

constexpr std::chrono::minutes orderLifetime{5};

void closeOldOrders(Database& database, Time now) {
    database.run("UPDATE orders SET state = 'closed' WHERE state = 'unpaid' AND expiry <= ?", epochSeconds(now));
}

OrderState stateOf(const std::string& word) {
    if (word == "paid") return OrderState::paid;
    if (word == "unknown") return OrderState::unknown;
    if (word == "closed") return OrderState::closed;
    return word == "refunded" ? OrderState::refunded : OrderState::unpaid;
}

Order readOrder(Cashier cashier, const Row& row, Time now) {
    auto bill = findBill(cashier.database, row.text(1)).value();
    Order order{row.text(0), bill.title, bill.payee, bill.lines, bill.sum, row.number(5), stateOf(row.text(2)), 0, {}};
    order.payCode = cashier.publicUrl + "/pay/" + row.text(4);
    if (order.state == OrderState::unpaid) order.secondsLeft = int(row.number(3) - epochSeconds(now));
    if (!row.empty(6)) order.paidTime = row.time(6);
    if (!row.empty(7)) order.ebill = ElectronicBill{row.text(7), row.text(8), fmt::format("{}/ebills/{}{}/{}", cashier.publicUrl, row.text(7), row.text(8), row.text(9))};
    return order;
}

std::optional<Order> selectOrder(Cashier cashier, const std::string& number, Time now) {
    auto row = cashier.database.query("SELECT number, bill_id, state, expiry, pay_token, refunded, paid_time, ebill_code, ebill_number, ebill_check"
                                      " FROM orders WHERE number = ?", number);
    return row.next() ? std::optional(readOrder(cashier, row, now)) : std::nullopt;
}

Order requiredOrder(Cashier cashier, const std::string& number, Time now) {
    auto order = selectOrder(cashier, number, now);
    if (!order) throw Refusal{404, "order_unknown", "there is no such order"};
    return *order;
}

// The one that paid the bill, or can still pay it.
std::optional<std::string> liveOrder(Database& database, const std::string& billId) {
    auto row = database.query("SELECT number FROM orders WHERE bill_id = ? AND state NOT IN ('closed', 'refunded') ORDER BY made DESC LIMIT 1", billId);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

std::optional<std::string> orderOfKey(Database& database, const std::string& key, const std::string& billId, const std::string& terminal) {
    auto row = database.query("SELECT number, bill_id, terminal FROM order_keys WHERE key = ?", key);
    if (!row.next()) return std::nullopt;
    if (row.text(1) != billId || row.text(2) != terminal) throw Refusal{409, "key_reused", "this key belongs to another order"};
    return row.text(0);
}

bool isWithdrawn(Database& database, const std::string& billId) {
    return database.query("SELECT 1 FROM bills WHERE bill_id = ? AND kind = 'withdrawn'", billId).next();
}

std::string newOrder(Database& database, const std::string& billId, const std::string& terminal, Time now) {
    auto number = wireTime(now).substr(0, 8) + randomDigits(8);
    database.run("INSERT INTO orders (number, bill_id, terminal, state, made, expiry, pay_token) VALUES (?, ?, ?, 'unpaid', ?, ?, ?)", number, billId,
                 terminal, epochSeconds(now), epochSeconds(now + orderLifetime), randomHex(16));
    return number;
}

// 票据代码: region 43, class 01, kind 01, year; 票据号码: a serial.
void settlePayment(Database& database, const std::string& number, Time now) {
    auto row = database.query("SELECT COUNT(*) + 1 FROM payments");
    row.next();
    auto serial = fmt::format("{:010}", row.number(0));
    database.run("UPDATE orders SET state = 'paid', paid_time = ?, ebill_code = ?, ebill_number = ?, ebill_check = ? WHERE number = ?", epochSeconds(now),
                 "430101" + wireTime(now).substr(2, 2), serial, randomHex(8), number);
    database.run("UPDATE bills SET paid_order = ? WHERE bill_id = (SELECT bill_id FROM orders WHERE number = ?)", number, number);
    auto sum = selectOrder({database, {}}, number, now)->sum;
    database.run("INSERT INTO payments (number, time, fen) VALUES (?, ?, ?)", number, epochSeconds(now), sum);
    auto bill = database.query("SELECT bill_id FROM orders WHERE number = ?", number);
    bill.next();
    if (const auto left = leftOf(database, bill.text(0)); left && *left < sum) giveBack(database, number, sum - *left);
}

// Its state; what is closed cannot be paid any more.
std::string payableState(Database& database, const std::string& number, Time now) {
    closeOldOrders(database, now);
    auto row = database.query("SELECT state FROM orders WHERE number = ?", number);
    if (!row.next()) throw Refusal{404, "order_unknown", "there is no such order"};
    if (row.text(0) == "closed") throw Refusal{409, "order_closed", "the order can no longer be paid"};
    return row.text(0);
}

}  // namespace

MadeOrder makeOrder(Cashier cashier, const std::string& billId, const std::string& key, const std::string& terminal, Time now) {
    auto& database = cashier.database;
    Transaction transaction(database);
    closeOldOrders(database, now);
    if (!findBill(database, billId)) throw Refusal{404, "bill_unknown", "there is no such bill"};
    auto number = orderOfKey(database, key, billId, terminal);
    bool isNew = false;
    if (!number) {
        number = liveOrder(database, billId);
        isNew = !number;
        if (isNew && isWithdrawn(database, billId)) throw Refusal{404, "bill_unknown", "nothing of it is to be paid any more"};
        if (isNew) number = newOrder(database, billId, terminal, now);
        database.run("INSERT INTO order_keys VALUES (?, ?, ?, ?)", key, *number, billId, terminal);
    }
    auto order = requiredOrder(cashier, *number, now);
    transaction.commit();
    return {order, isNew};
}

std::optional<Order> findOrder(Cashier cashier, const std::string& numberOrKey, Time now) {
    closeOldOrders(cashier.database, now);
    if (auto order = selectOrder(cashier, numberOrKey, now)) return order;
    auto row = cashier.database.query("SELECT number FROM order_keys WHERE key = ?", numberOrKey);
    return row.next() ? selectOrder(cashier, row.text(0), now) : std::nullopt;
}

// Which wallet a code belongs to does not matter here. To try things out: what ends with 8 is taken without a word from the
// bank, what ends with 9 is refused.
Order payByCode(Cashier cashier, const std::string& number, const std::string& payerCode, Time now) {
    auto& database = cashier.database;
    Transaction transaction(database);
    auto state = payableState(database, number, now);
    auto hash = sha256Hex(payerCode);
    auto used = database.query("SELECT number FROM payer_codes WHERE hash = ?", hash);
    if (used.next() && used.text(0) != number) throw Refusal{409, "payer_code_used", "this code has paid another order"};
    if (state == "unpaid" && payerCode.ends_with('9')) throw Refusal{409, "payer_code_refused", "the wallet did not accept it"};
    database.run("INSERT OR IGNORE INTO payer_codes VALUES (?, ?)", hash, number);
    if (state == "unpaid" && payerCode.ends_with('8')) database.run("UPDATE orders SET state = 'unknown' WHERE number = ?", number);
    else if (state == "unpaid") settlePayment(database, number, now);
    auto order = requiredOrder(cashier, number, now);
    transaction.commit();
    return order;
}

Order closeOrder(Cashier cashier, const std::string& number, Time now) {
    Transaction transaction(cashier.database);
    cashier.database.run("UPDATE orders SET state = 'closed' WHERE number = ? AND state = 'unpaid'", number);
    auto order = requiredOrder(cashier, number, now);
    transaction.commit();
    return order;
}

std::string orderOfPayCode(Database& database, const std::string& token) {
    auto row = database.query("SELECT number FROM orders WHERE pay_token = ?", token);
    if (!row.next()) throw Refusal{404, "order_unknown", "there is no such order"};
    return row.text(0);
}

void pay(Database& database, const std::string& number, Time now) {
    Transaction transaction(database);
    auto state = payableState(database, number, now);
    if (state == "unpaid" || state == "unknown") settlePayment(database, number, now);
    transaction.commit();
}

void payWithoutWord(Database& database, const std::string& number, Time now) {
    Transaction transaction(database);
    if (payableState(database, number, now) == "unpaid") database.run("UPDATE orders SET state = 'unknown' WHERE number = ?", number);
    transaction.commit();
}

void giveBack(Database& database, const std::string& number, std::int64_t fen) {
    auto order = requiredOrder({database, {}}, number, {});
    if (order.state != OrderState::paid) throw std::runtime_error("the order has not been paid, or has been given back");
    if (fen <= 0 || order.refunded + fen > order.sum) throw std::runtime_error("more cannot be given back than was paid");
    bool whole = order.refunded + fen == order.sum;
    database.run("UPDATE orders SET refunded = refunded + ?, state = ? WHERE number = ?", fen, whole ? "refunded" : "paid", number);
    if (whole) database.run("UPDATE bills SET paid_order = NULL WHERE paid_order = ?", number);
}

void refund(Database& database, const std::string& number, std::int64_t fen, Time now) {
    Transaction transaction(database);
    closeOldOrders(database, now);
    giveBack(database, number, fen);
    transaction.commit();
}

std::vector<OrderLine> allOrders(Database& database, Time now) {
    closeOldOrders(database, now);
    std::vector<OrderLine> all;
    auto row = database.query("SELECT orders.number, (SELECT MIN(key) FROM order_keys WHERE order_keys.number = orders.number), bill_id,"
                              " (SELECT code FROM bills WHERE bills.bill_id = orders.bill_id), state, refunded,"
                              " (SELECT COUNT(*) FROM payments WHERE payments.number = orders.number) FROM orders ORDER BY made, rowid");
    while (row.next())
        all.push_back({row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), findBill(database, row.text(2))->sum, row.number(5), int(row.number(6))});
    return all;
}

}  // namespace platform
