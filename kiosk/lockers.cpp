#include "kiosk/lockers.h"

#include <utility>

#include "kiosk/health.h"

namespace kiosk {
namespace {

const char* word(drivers::DoorTested::Verdict verdict) {
    using Verdict = drivers::DoorTested::Verdict;
    switch (verdict) {
        case Verdict::asConfigured: return "asConfigured";
        case Verdict::reversed: return "reversed";
        case Verdict::nothingChanged: return "nothingChanged";
    }
    return "failed";
}

}  // namespace

Lockers::Lockers(Journal& journal, drivers::Locker* locker) : journal_(journal), locker_(locker) {}

void Lockers::begin(Instant now) {
    for (auto& intent : journal_.openIntents()) {
        if (intent.kind != IntentKind::door) continue;
        note(Incident::doorUnknown, intent.key, now);
        if (locker_) unsettled_.insert(intent.key);
        else ended(intent.key, IntentState::abandoned, {"unknown"});
    }
}

void Lockers::order(Want want, const std::string& key, int door, Instant now, Told told) {
    if (!locker_) return told({"failed", "notConfigured", "there is no locker"});
    if (!journal_.openDoor(key, door, now)) return told({"failed", "journal", "the intent cannot be saved"});
    waiting_[key] = std::move(told);
    if (want == Want::open) locker_->open(key, door);
    else locker_->test(key, door);
}

void Lockers::on(const Event& event, Instant now) {
    auto* device = std::get_if<drivers::DeviceEvent>(&event);
    if (device && device->from == drivers::Role::locker) deviceSaid(device->what, now);
}

void Lockers::deviceSaid(const drivers::Saying& said, Instant now) {
    if (auto* opened = std::get_if<drivers::DoorOpened>(&said))
        ended(opened->job, IntentState::done, {opened->already ? "alreadyOpen" : "opened"});
    if (auto* tested = std::get_if<drivers::DoorTested>(&said)) ended(tested->job, IntentState::done, {word(tested->verdict)});
    if (auto* failure = std::get_if<drivers::DoorFailed>(&said)) failed(*failure, now);
    if (auto* changed = std::get_if<drivers::DoorChanged>(&said)) stands(*changed, now);
    if (auto* left = std::get_if<drivers::DoorLeftOpen>(&said)) note(Incident::doorLeftOpen, "door " + std::to_string(left->door), now);
}

void Lockers::failed(const drivers::DoorFailed& failure, Instant now) {
    note(Incident::doorNotOpened, failure.job, now);
    ended(failure.job, IntentState::failed, {"failed", faultName(failure.fault.kind), failure.fault.detail});
}

void Lockers::stands(const drivers::DoorChanged& changed, Instant now) {
    if (changed.forced) note(Incident::doorForced, "door " + std::to_string(changed.door), now);
    if (changed.state == drivers::DoorState::unknown) return;
    auto unsettled = unsettled_;
    for (auto& key : unsettled) {
        auto intent = journal_.intent(key, IntentKind::door);
        if (!intent || intent->door != changed.door) continue;
        bool open = changed.state == drivers::DoorState::open;
        note(open ? Incident::doorFoundOpen : Incident::doorFoundShut, key, now);
        ended(key, IntentState::abandoned, {open ? "foundOpen" : "foundShut"});
        unsettled_.erase(key);
    }
}

void Lockers::ended(const std::string& key, IntentState state, const Outcome& outcome) {
    journal_.doorEnded(key, state, outcome.what);
    watch_(key, outcome);
    if (auto waiting = waiting_.extract(key)) waiting.mapped()(outcome);
}

void Lockers::note(Incident incident, const std::string& words, Instant now) {
    journal_.note(incident, words, now);
    logIncident(incident, words);
}

}  // namespace kiosk
