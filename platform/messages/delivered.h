#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const Delivered& delivered) { return {{"number", delivered.number}}; }

inline void read(const Json& json, Delivered& delivered) {
    Fields fields(json, "Delivered");
    delivered.number = fields.text("number", 64);
    fields.end();
}

}  // namespace platform
