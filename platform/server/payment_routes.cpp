#include "platform/messages/messages.h"
#include "platform/server/bills.h"
#include "platform/server/orders.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

Cashier cashier(Premises& premises) { return {premises.database, premises.publicUrl}; }

ServiceReply askBills(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    std::optional<Person> person;
    if (!header(request, "authorization").empty()) person = personOf(premises, request, now);
    return {200, toJson(BillList{billsFor(premises.database, fromJson<AskBills>(request.body), person)})};
}

ServiceReply takeOrder(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto made = makeOrder(cashier(premises), fromJson<MakeOrder>(request.body).billId, key, request.terminal, now);
    return {made.isNew ? 201 : 200, toJson(made.order)};
}

ServiceReply showOrder(Premises& premises, const ServiceRequest&, const PathWords& words, Time now) {
    auto order = findOrder(cashier(premises), words.at(0), now);
    if (!order) throw Refusal{404, "order_unknown", "there is no such order"};
    return {200, toJson(*order)};
}

ServiceReply takePayerCode(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(payByCode(cashier(premises), words.at(0), fromJson<PayByCode>(request.body).payerCode, now))};
}

ServiceReply giveUpOrder(Premises& premises, const ServiceRequest&, const PathWords& words, Time now) {
    return {200, toJson(closeOrder(cashier(premises), words.at(0), now))};
}

}  // namespace

std::vector<Route> paymentRoutes() {
    return {{"POST", "/v1/bill-queries", askBills},
            {"POST", "/v1/orders", takeOrder},
            {"GET", "/v1/orders/*", showOrder},
            {"DELETE", "/v1/orders/*", giveUpOrder},
            {"POST", "/v1/orders/*/payer-codes", takePayerCode}};
}

}  // namespace platform
