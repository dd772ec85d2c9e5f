#pragma once

#include "platform/messages/fields.h"
#include "platform/topics/events.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const EventBatch& batch) {
    Json json{{"previous", batch.previous}, {"events", Json::array()}};
    for (auto& event : batch.events) {
        Json one{{"sequence", event.sequence}, {"time", wireTime(event.time)}, {"itemId", event.itemId}};
        if (!event.caseNumber.empty()) one["caseNumber"] = event.caseNumber;
        one["step"] = event.step;
        one["result"] = event.result;
        one["hash"] = event.hash;
        json["events"].push_back(one);
    }
    return json;
}

inline void read(const Json& json, EventBatch& batch) {
    Fields fields(json, "EventBatch");
    batch.previous = fields.code("previous", "([0-9a-f]{64})?");
    for (auto& one : fields.list("events", 500)) {
        Fields event(one, "StepEvent");
        auto& read = batch.events.emplace_back();
        read.sequence = std::int64_t(event.number("sequence", 1, 2147483647));
        read.time = event.time("time");
        read.itemId = event.code("itemId", patterns::itemId);
        read.caseNumber = event.codeOr("caseNumber", "[0-9A-Z-]{1,50}");
        read.step = event.code("step", "[a-z][a-z0-9_]{0,39}");
        read.result = event.code("result", "[a-z][a-z0-9_]{0,39}");
        read.hash = event.code("hash", patterns::token);
        event.end();
    }
    fields.end();
    if (batch.events.empty()) throw WrongSchema("EventBatch.events is empty");
}

}  // namespace platform
