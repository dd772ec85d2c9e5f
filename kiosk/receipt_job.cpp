#include "kiosk/receipt_job.h"

#include "kiosk/troubles.h"
#include "ui/text.h"

namespace kiosk {

using drivers::Role;
using ui::_;

void ReceiptJob::begin(Desk& desk, const std::string& key, const drivers::Receipt& receipt) {
    key_ = key;
    if (!desk.devices.receipts || !desk.health.working(Role::receiptPrinter)) {
        state_ = State::failed;
        fault_ = desk.health.faultOf(Role::receiptPrinter);
        desk.journal.settle(key, IntentKind::receipt, IntentState::failed);
        return;
    }
    state_ = State::printing;
    giveUp_ = desk.time.steady + desk.config.deadlines.print;
    desk.devices.receipts->print(key, receipt);
}

void ReceiptJob::beginSlip(Desk& desk, const std::string& about, const drivers::Receipt& receipt) {
    const auto key = desk.freshKey("slip");
    desk.journal.open(key, IntentKind::receipt, about, desk.time.now);
    begin(desk, key, receipt);
}

void ReceiptJob::on(const Event& event, const Desk& desk) {
    if (state_ != State::printing) return;
    if (auto* printed = as<drivers::Printed>(event); printed && printed->job == key_) state_ = State::printed;
    if (auto* failed = as<drivers::PrintFailed>(event); failed && failed->job == key_) {
        state_ = State::failed;
        fault_ = failed->fault;
    }
    if (as<Tick>(event) && desk.time.steady >= giveUp_) state_ = State::failed;
}

std::string ReceiptJob::words() const {
    switch (state_) {
        case State::idle: return {};
        case State::printing: return _("正在打印凭条…");
        case State::printed: return _("凭条已打印，请取走。");
        case State::failed: break;
    }
    return failureWords(Failure::receiptNotPrinted, {{"why", faultWords(fault_.value_or(drivers::Fault{}))}});
}

}  // namespace kiosk
