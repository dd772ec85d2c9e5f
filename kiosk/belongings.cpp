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

// Whether a slip waits in the mouth now, of a printer that can tell.
std::optional<bool> slipWaitsAfter(const drivers::DeviceEvent& event) {
    if (std::holds_alternative<drivers::PaperPresented>(event.what)) return true;
    if (std::holds_alternative<drivers::PaperTaken>(event.what) || std::holds_alternative<drivers::PaperRetracted>(event.what)) return false;
    return std::nullopt;
}

}  // namespace

void Belongings::Left::comes(bool now) {
    there = now;
    forgotten = false;
    remindAt.reset(), alarmAt.reset();
}

void Belongings::Left::behind(milliseconds remind, milliseconds alarm) {
    if (forgotten) return;                           // the keeper knows, and whoever was to hear it has gone
    remindAt = remind;
    alarmAt = alarm;
}

bool Belongings::Left::due(milliseconds now) {
    if (!alarmAt || now < *alarmAt) return false;
    alarmAt.reset(), remindAt.reset();
    return forgotten = true;
}

void Belongings::on(const drivers::DeviceEvent& event, milliseconds now) {
    if (std::holds_alternative<drivers::Printed>(event.what)) (event.from == Role::documentPrinter ? document_ : receipt_) = true;
    if (auto lies = liesAfter(event)) comes(card_, *lies, now);
    auto waits = slipWaitsAfter(event);
    if (!waits) return;
    comes(slip_, *waits, now);
    receipt_ = *waits;
    if (std::holds_alternative<drivers::PaperRetracted>(event.what)) takenBackUntil_ = now + limits_.restartNotice;
}

void Belongings::comes(Left& thing, bool there, milliseconds now) {
    if (there == thing.there) return;
    thing.comes(there);
    if (there && !visited_) thing.behind(now + limits_.forgottenReminder, now + limits_.forgottenAlarm);
}

void Belongings::visitBegins() {
    receipt_ = document_ = false;
    visited_ = true;
    takenBackUntil_.reset();
    for (auto* thing : {&card_, &slip_}) thing->remindAt.reset(), thing->alarmAt.reset();   // who stands there now is told where a card is asked for
}

void Belongings::visitEnds(milliseconds now) {
    visited_ = false;
    for (auto* thing : {&card_, &slip_})
        if (thing->there) thing->behind(now, now + limits_.forgottenAlarm);   // the first sound comes with the farewell
}

// One sound for all that lies there.
Belongings::Due Belongings::tick(milliseconds now) {
    bool sounds = false;
    for (auto* thing : {&card_, &slip_}) {
        if (!thing->remindAt || now < *thing->remindAt) continue;
        sounds = true;
        thing->remindAt = now + limits_.forgottenReminder;
    }
    if (sounds) ++chimes_;
    if (takenBackUntil_ && now >= *takenBackUntil_) takenBackUntil_.reset();
    return {card_.due(now), slip_.due(now)};
}

std::vector<std::string> Belongings::toTake() const {
    std::vector<std::string> lines;
    if (card_.there) lines.emplace_back(_("请取走身份证"));
    if (receipt_) lines.emplace_back(_("请取走凭条"));
    if (document_) lines.emplace_back(_("请取走文件"));
    return lines;
}

std::optional<Failure> Belongings::notice() const {
    if (card_.forgotten) return Failure::cardForgotten;
    if (visited_) return std::nullopt;
    if (card_.there) return Failure::cardStillThere;
    if (slip_.there) return Failure::paperNotTaken;
    return takenBackUntil_ ? std::optional{Failure::paperTakenBack} : std::nullopt;
}

std::optional<milliseconds> Belongings::nextTick() const {
    std::optional<milliseconds> first;
    for (auto& when : {card_.remindAt, card_.alarmAt, slip_.remindAt, slip_.alarmAt, takenBackUntil_})
        if (when) first = std::min(first.value_or(*when), *when);
    return first;
}

}  // namespace kiosk
