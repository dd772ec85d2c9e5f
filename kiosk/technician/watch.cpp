#include "kiosk/technician/watch.h"

namespace kiosk {
namespace {

bool wasReached(const platform::Reply& reply) {
    auto* unreachable = std::get_if<platform::Unreachable>(&reply.what);
    return !unreachable || unreachable->why == platform::Unreachable::Why::badSeal;
}

}  // namespace

// A worker says its status only when it has changed.
void Watch::on(const Event& event, Instant now) {
    if (auto* reply = std::get_if<platform::Reply>(&event); reply && wasReached(*reply)) lastContact_ = now;
    if (as<drivers::StatusChanged>(event)) since_[std::get<drivers::DeviceEvent>(event).from] = now;
}

std::optional<Instant> Watch::since(drivers::Role role) const {
    auto found = since_.find(role);
    return found == since_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace kiosk
