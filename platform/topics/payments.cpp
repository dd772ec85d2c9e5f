#include "platform/topics/payments.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const AskBills& question, const ClientConfig&) {
    HttpRequest request{"POST", "/v1/bill-queries", toJson(question), {}};
    if (!question.token.empty()) request.headers.push_back(bearer(question.token));
    return {std::move(request), understood<BillList>({200})};
}

Exchange exchange(const std::string& key, const MakeOrder& question, const ClientConfig&) {
    return {{"POST", "/v1/orders", toJson(question), {idempotencyKey(key)}}, understood<Order>({200, 201})};
}

Exchange exchange(const std::string&, const FindOrder& question, const ClientConfig&) {
    return {{"GET", "/v1/orders/" + escaped(question.number), "", {}}, understood<Order>({200})};
}

// Sent even when nobody waits any more: the payer has shown the code, and what came of it is asked for later.
Exchange exchange(const std::string&, const PayByCode& question, const ClientConfig&) {
    return {{"POST", "/v1/orders/" + escaped(question.number) + "/payer-codes", toJson(question), {}}, understood<Order>({200}), Unwanted::stillSent};
}

Exchange exchange(const std::string&, const CloseOrder& question, const ClientConfig&) {
    return {{"DELETE", "/v1/orders/" + escaped(question.number), "", {}}, understood<Order>({200}), Unwanted::stillSent};
}

}  // namespace platform
