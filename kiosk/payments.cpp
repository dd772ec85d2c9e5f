#include "kiosk/payments.h"

#include <vector>

namespace kiosk {

Payments::Payments(Journal& journal, platform::CentralPlatform& platform, Pauses pauses) : journal_(journal), platform_(platform), pauses_(pauses) {}

void Payments::begin(Instant now) {
    for (auto& intent : journal_.openIntents()) {
        if (intent.kind != IntentKind::payment) continue;
        journal_.note(Incident::paymentUnknown, intent.key, now);
        logIncident(Incident::paymentUnknown, intent.key);
        open_[intent.key] = {intent.caseNumber, true, true};   // whoever stood there has no screen to look at any more
    }
}

bool Payments::order(const std::string& key, const std::string& billId, Tick now) {
    if (!journal_.open(key, IntentKind::payment, {}, now.now)) return false;
    open_[key] = {};
    send(key, platform::MakeOrder{billId}, now);
    return true;
}

void Payments::scanned(const std::string& key, const std::string& payerCode, Tick now) {
    auto found = open_.find(key);
    if (found == open_.end()) return;
    if (found->second.asked) platform_.forget(key);  // what that says of the order is older than the scan
    send(key, platform::PayByCode{found->second.number, payerCode}, now);
}

void Payments::ask(const std::string& key, Tick now) {
    auto found = open_.find(key);
    if (found == open_.end() || found->second.asked) return;
    auto& order = found->second;
    // By its key as long as its number is not known: perhaps it was made and nobody heard of it.
    auto number = order.number.empty() ? key : order.number;
    if (order.unwanted && !order.number.empty()) send(key, platform::CloseOrder{number}, now);
    else send(key, platform::FindOrder{number}, now);
}

void Payments::giveUp(const std::string& key, Tick now) {
    auto found = open_.find(key);
    if (found == open_.end()) return;
    found->second.unwanted = true;
    ask(key, now);
}

void Payments::send(const std::string& key, platform::Question question, Tick now) {
    auto& order = open_.at(key);
    order.asked = now.steady;
    order.next = now.steady + pauses_.poll;
    platform_.ask(key, std::move(question));
}

void Payments::on(const Event& event, Tick now) {
    if (auto* reply = std::get_if<platform::Reply>(&event)) replied(*reply, now);
    else if (std::holds_alternative<Tick>(event)) tick(now);
}

void Payments::replied(const platform::Reply& reply, Tick now) {
    auto found = open_.find(reply.key);
    if (found == open_.end()) return;
    found->second.asked.reset();
    if (auto* order = std::get_if<platform::Order>(&reply.what)) return stands(reply.key, *order, now);
    auto* refused = std::get_if<platform::Refused>(&reply.what);
    if (!refused) return;                            // not reached: asked again
    // What it does not know was never made; a bill that it does not take an order for is not paid here either.
    if (refused->code == "order_unknown" || refused->code == "bill_unknown" || found->second.number.empty()) ended(reply.key, IntentState::failed, now);
}

void Payments::stands(const std::string& key, const platform::Order& said, Tick now) {
    using State = platform::OrderState;
    auto& order = open_.at(key);
    if (order.number.empty()) journal_.orderMade(key, order.number = said.orderNumber);
    if (said.state == State::paid || said.state == State::refunded) return ended(key, IntentState::done, now);
    if (said.state == State::closed) return ended(key, IntentState::failed, now);
    if (order.unwanted && said.state == State::unpaid) ask(key, now);
}

void Payments::ended(const std::string& key, IntentState state, Tick now) {
    journal_.settle(key, IntentKind::payment, state);
    auto order = open_.extract(key).mapped();
    bool alone = order.unwanted || order.earlier;
    if (!alone || state != IntentState::done) return;
    journal_.note(Incident::paymentLater, key, now.now);
    logIncident(Incident::paymentLater, key);
}

void Payments::tick(Tick now) {
    std::vector<std::string> due;
    for (auto& [key, order] : open_) {
        bool unanswered = order.asked && now.steady - *order.asked >= pauses_.answer;
        if (unanswered) {
            platform_.forget(key);
            order.asked.reset();
        }
        if (!order.asked && now.steady >= order.next) due.push_back(key);
    }
    for (auto& key : due) ask(key, now);
}

}  // namespace kiosk
