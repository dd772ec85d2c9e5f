#include <fmt/format.h>

#include "platform/server/commands/commands.h"
#include "platform/server/commands/place.h"
#include "platform/server/money_words.h"
#include "platform/server/orders.h"
#include "platform/server/refusal.h"

namespace platform {

namespace {

const std::string& orderIn(const Arguments& arguments) {
    if (arguments.places().empty()) throw WrongUsage("ORDER is missing");
    return arguments.places().back();
}

}  // namespace

int payCommand(const Words& words) try {
    Arguments arguments(words, {"--wait"}, {"--now"});
    auto& number = orderIn(arguments);
    auto database = existing(folderBefore(arguments, 1));
    auto now = clockFrom(arguments.option("--now")).now();
    if (arguments.has("--wait")) payWithoutWord(database, number, now);
    else pay(database, number, now);
    fmt::print("{} {}\n", arguments.has("--wait") ? "waiting" : "paid", number);
    return 0;
} catch (const Refusal& refusal) {
    throw std::runtime_error(refusal.message);
}

int refundCommand(const Words& words) try {
    Arguments arguments(words, {}, {"--now", "--amount"});
    auto& number = orderIn(arguments);
    auto database = existing(folderBefore(arguments, 1));
    auto now = clockFrom(arguments.option("--now")).now();
    auto order = findOrder({database, {}}, number, now);
    auto fen = arguments.has("--amount") ? fenFrom(arguments.option("--amount")) : std::optional(order ? order->sum - order->refunded : 0);
    if (!fen) throw WrongUsage("--amount takes yuan: 12 or 12.50");
    refund(database, number, *fen, now);
    fmt::print("refunded {} {}\n", number, yuanText(*fen));
    return 0;
} catch (const Refusal& refusal) {
    throw std::runtime_error(refusal.message);
}

int ordersCommand(const Words& words) {
    Arguments arguments(words, {}, {"--now"});
    auto database = existing(folderBefore(arguments, 0));
    for (auto& one : allOrders(database, clockFrom(arguments.option("--now")).now()))
        fmt::print("{}  {}  bill {}  {:8}  sum {}  refunded {}  payments {}  code {}\n", one.number, one.key, one.billId, one.state, one.sum, one.refunded,
                   one.payments, one.code.empty() ? "-" : one.code);
    return 0;
}

int billCommand(const Words& words) {
    Arguments arguments(words, {}, {});
    if (arguments.places().empty()) throw WrongUsage("CODE is missing");
    auto database = existing(folderBefore(arguments, 1));
    fmt::print("bill {}\n", billAgain(database, arguments.places().back()));
    return 0;
}

}  // namespace platform
