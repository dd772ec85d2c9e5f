#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const OpenPhoneText& wanted) { return {{"label", wanted.label}, {"longest", wanted.longest}}; }

inline void read(const Json& json, OpenPhoneText& wanted) {
    Fields fields(json, "PhoneTextRequest");
    wanted.label = fields.text("label", 100);
    wanted.longest = fields.number("longest", 1, longestPhoneText);
    fields.end();
}

}  // namespace platform
