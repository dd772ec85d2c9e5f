#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const Heartbeat& beat) {
    Json json{{"version", beat.version}, {"state", beat.state}, {"devices", Json::object()}, {"waiting", beat.waiting}};
    for (auto& [role, status] : beat.devices) json["devices"][role] = status;
    if (beat.waiting > 0) json["oldestWaiting"] = wireTime(beat.oldestWaiting);
    return json;
}

inline void read(const Json& json, Heartbeat& beat) {
    Fields fields(json, "Heartbeat");
    beat.version = fields.text("version", 40);
    beat.state = fields.text("state", 40);
    beat.devices = fields.texts("devices", 50, 100);
    beat.waiting = fields.number("waiting", 0, 100000);
    if (fields.has("oldestWaiting")) beat.oldestWaiting = fields.time("oldestWaiting");
    fields.end();
}

}  // namespace platform
