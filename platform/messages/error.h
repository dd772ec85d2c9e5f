#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const Refused& refused) { return {{"code", refused.code}, {"message", refused.message}}; }

inline void read(const Json& json, Refused& refused) {
    Fields fields(json, "Error");
    refused.code = fields.code("code", "[a-z][a-z_]{2,39}");   // openapi.yaml names them; one that is new here is no reason to understand nothing
    refused.message = fields.text("message", 500);
    fields.end();
}

}  // namespace platform
