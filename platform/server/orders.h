#pragma once

#include "platform/server/bills.h"

// Orders for bills: one live order a bill, paid once, whatever is sent twice.
namespace platform {

extern const char* const orderTables;

// What a phone opens begins with this: https://HOST:PORT of the public listener.
struct Cashier { Database& database; std::string publicUrl; };

struct MadeOrder { Order order; bool isNew = true; };
// Throws Refusal bill_unknown, key_reused.
MadeOrder makeOrder(Cashier, const std::string& billId, const std::string& key, const std::string& terminal, Time now);
std::optional<Order> findOrder(Cashier, const std::string& numberOrKey, Time now);
// The payer's code may come twice. Throws Refusal order_unknown, order_closed, payer_code_used, payer_code_refused.
Order payByCode(Cashier, const std::string& number, const std::string& payerCode, Time now);
Order closeOrder(Cashier, const std::string& number, Time now);      // throws Refusal order_unknown

// What the payer or the bank does; here the pay page and the commands. Throw Refusal order_unknown, order_closed.
std::string orderOfPayCode(Database&, const std::string& payToken);  // its number
void pay(Database&, const std::string& number, Time now);
void payWithoutWord(Database&, const std::string& number, Time now); // the bank takes its time
void giveBack(Database&, const std::string& number, std::int64_t fen);   // in a transaction; throws std::runtime_error when that is not possible
void refund(Database&, const std::string& number, std::int64_t fen, Time now);

struct OrderLine { std::string number, key, billId, code, state; std::int64_t sum = 0, refunded = 0; int payments = 0; };
std::vector<OrderLine> allOrders(Database&, Time now);               // oldest first

}  // namespace platform
