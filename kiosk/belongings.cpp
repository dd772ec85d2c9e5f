#include "kiosk/belongings.h"

#include <algorithm>

#include "ui/text.h"

namespace kiosk {

using drivers::CardRefused;
using drivers::Role;
using std::chrono::milliseconds;
using ui::_;

namespace {

// Whether a card lies there now; nothing: the event does not say.
std::optional<bool> liesAfter(const drivers::DeviceEvent& event) {
    if (std::holds_alternative<drivers::CardRead>(event.what) || std::holds_alternative<drivers::CardLying>(event.what)) return true;
    if (std::holds_alternative<drivers::CardRemoved>(event.what)) return false;
    if (auto* refused = std::get_if<CardRefused>(&event.what)) return refused->why != CardRefused::Why::removedEarly;
    return std::nullopt;
}

}  // namespace

void Belongings::on(const drivers::DeviceEvent& event, milliseconds now) {
    if (std::holds_alternative<drivers::Printed>(event.what)) (event.from == Role::documentPrinter ? document_ : receipt_) = true;
    auto lies = liesAfter(event);
    if (!lies || *lies == lies_) return;
    lies_ = *lies;
    forgotten_ = false;
    remindAt_.reset(), alarmAt_.reset();
    if (lies_ && !visited_) leaveBehind(now + limits_.forgottenReminder, now + limits_.forgottenAlarm);
}

void Belongings::visitBegins() {
    receipt_ = document_ = false;
    visited_ = true;
    remindAt_.reset(), alarmAt_.reset();             // who stands there now is told where a card is asked for
}

void Belongings::visitEnds(milliseconds now) {
    visited_ = false;
    if (lies_) leaveBehind(now, now + limits_.forgottenAlarm);   // the first sound comes with the farewell
}

void Belongings::leaveBehind(milliseconds remindAt, milliseconds alarmAt) {
    if (forgotten_) return;                          // the keeper knows, and whoever was to hear it has gone
    remindAt_ = remindAt;
    alarmAt_ = alarmAt;
}

bool Belongings::tick(milliseconds now) {
    if (remindAt_ && now >= *remindAt_) {
        ++chimes_;
        remindAt_ = now + limits_.forgottenReminder;
    }
    if (!alarmAt_ || now < *alarmAt_) return false;
    alarmAt_.reset(), remindAt_.reset();
    return forgotten_ = true;
}

std::vector<std::string> Belongings::toTake() const {
    std::vector<std::string> lines;
    if (lies_) lines.emplace_back(_("请取走身份证"));
    if (receipt_) lines.emplace_back(_("请取走凭条"));
    if (document_) lines.emplace_back(_("请取走文件"));
    return lines;
}

std::optional<Failure> Belongings::notice() const {
    if (forgotten_) return Failure::cardForgotten;
    return lies_ && !visited_ ? std::optional{Failure::cardStillThere} : std::nullopt;
}

std::optional<milliseconds> Belongings::nextTick() const {
    if (remindAt_ && alarmAt_) return std::min(*remindAt_, *alarmAt_);
    return remindAt_ ? remindAt_ : alarmAt_;
}

}  // namespace kiosk
