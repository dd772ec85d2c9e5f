#include "kiosk/technician/watch.h"

#include <algorithm>

namespace kiosk {
namespace {

bool wasReached(const platform::Reply& reply) {
    auto* unreachable = std::get_if<platform::Unreachable>(&reply.what);
    return !unreachable || unreachable->why == platform::Unreachable::Why::badSeal;
}

// What is counted each time it is said; none: it is not.
const char* occasion(const drivers::Saying& said) {
    if (std::holds_alternative<drivers::CardRead>(said) || std::holds_alternative<drivers::BarcodeRead>(said) ||
        std::holds_alternative<drivers::ChipCardInserted>(said)) return "reads";
    if (std::holds_alternative<drivers::CardRefused>(said)) return "refusals";
    if (std::holds_alternative<drivers::PageTaken>(said)) return "pages";
    if (std::holds_alternative<drivers::DoorOpened>(said)) return "doors";
    if (std::holds_alternative<drivers::PaperRetracted>(said)) return "retracted";
    return std::holds_alternative<drivers::PadPressed>(said) ? "presses" : nullptr;
}

}  // namespace

// A worker says its status only when it has changed.
void Watch::on(const Event& event, Instant now) {
    if (auto* reply = std::get_if<platform::Reply>(&event); reply && wasReached(*reply)) lastContact_ = now;
    if (auto* device = std::get_if<drivers::DeviceEvent>(&event)) count(*device);
    if (as<drivers::StatusChanged>(event)) since_[std::get<drivers::DeviceEvent>(event).from] = now;
}

void Watch::count(const drivers::DeviceEvent& event) {
    auto& counts = counts_[event.from];
    if (auto* changed = std::get_if<drivers::StatusChanged>(&event.what)) {
        auto away = away_.find(event.from);
        bool online = changed->status == drivers::Status::online;
        if (changed->fault) ++counts["faults"];
        if (online && away != away_.end() && away->second) ++counts["resets"];
        if (online || away != away_.end()) away_[event.from] = !online;
    }
    if (auto* printed = std::get_if<drivers::Printed>(&event.what)) counts["papers"] += std::max(1, printed->sheets);
    if (auto* name = occasion(event.what)) ++counts[name];
}

const std::map<std::string, long>& Watch::counted(drivers::Role role) const {
    static const std::map<std::string, long> none;
    auto found = counts_.find(role);
    return found == counts_.end() ? none : found->second;
}

std::optional<Instant> Watch::since(drivers::Role role) const {
    auto found = since_.find(role);
    return found == since_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace kiosk
