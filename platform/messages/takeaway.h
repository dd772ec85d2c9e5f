#pragma once

#include "platform/messages/fields.h"

namespace platform {

inline Json write(const OpenTakeaway& wanted) {
    if (!wanted.caseNumber.empty()) return {{"caseNumber", wanted.caseNumber}};
    return {{"itemId", wanted.itemId}, {"year", wanted.year}};
}

inline void read(const Json& json, OpenTakeaway& wanted) {
    Fields fields(json, "TakeawayRequest");
    wanted.caseNumber = fields.codeOr("caseNumber", patterns::caseNumber);
    wanted.itemId = fields.codeOr("itemId", patterns::itemId);
    wanted.year = fields.has("year") ? fields.number("year", 0, 9999) : 0;
    if (wanted.caseNumber.empty() == wanted.itemId.empty()) throw WrongSchema("TakeawayRequest is of a case or of a record");
    fields.end();
}

}  // namespace platform
