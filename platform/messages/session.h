#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const SessionReply& session) { return {{"token", session.token}, {"expiryTime", wireTime(session.expiry)}}; }

inline void read(const Json& json, SessionReply& session) {
    Fields fields(json, "Session");
    session.token = fields.code("token", patterns::token);
    session.expiry = fields.time("expiryTime");
    fields.end();
}

}  // namespace platform
