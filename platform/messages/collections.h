#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

namespace patterns {
constexpr auto pickupCode = "[0-9]{8}";
constexpr auto doorOutcome = "opened|alreadyOpen|failed|foundOpen|foundShut|unknown";
}  // namespace patterns

constexpr const char* handOvers[] = {"locker", "post", "window"};                    // in the order of HandOver
constexpr const char* collectionStates[] = {"ready", "delivered", "returned"};       // in the order of CollectionState

inline Json write(const Collection& one) {
    Json json{{"caseNumber", one.caseNumber}, {"title", one.title}, {"way", handOvers[int(one.way)]}, {"state", collectionStates[int(one.state)]},
              {"here", one.here}, {"place", one.place}, {"carrier", one.carrier}, {"waybill", one.waybill}};
    if (one.until) json["untilTime"] = wireTime(*one.until);
    if (one.handedOver) json["handedOverTime"] = wireTime(*one.handedOver);
    return json;
}

inline void read(const Json& json, Collection& one) {
    Fields fields(json, "Collection");
    one.caseNumber = fields.code("caseNumber", patterns::caseNumber);
    one.title = fields.text("title", 100);
    auto way = fields.code("way", "locker|post|window");
    one.way = HandOver(std::find(std::begin(handOvers), std::end(handOvers), way) - handOvers);
    auto state = fields.code("state", "ready|delivered|returned");
    one.state = CollectionState(std::find(std::begin(collectionStates), std::end(collectionStates), state) - collectionStates);
    one.here = fields.yes("here");
    one.place = fields.textOr("place", 100);
    one.carrier = fields.textOr("carrier", 60);
    one.waybill = fields.codeOr("waybill", "[0-9A-Z]{0,40}");
    if (fields.has("untilTime")) one.until = fields.time("untilTime");
    if (fields.has("handedOverTime")) one.handedOver = fields.time("handedOverTime");
    fields.end();
}

inline Json write(const CollectionList& list) {
    Json all = Json::array();
    for (auto& one : list.collections) all.push_back(write(one));
    return {{"collections", std::move(all)}};
}

inline void read(const Json& json, CollectionList& list) {
    Fields fields(json, "CollectionList");
    for (auto& one : fields.list("collections", 100)) read(one, list.collections.emplace_back());
    fields.end();
}

inline Json write(const OpeningGranted& grant) { return {{"door", grant.door}}; }

inline void read(const Json& json, OpeningGranted& grant) {
    Fields fields(json, "Opening");
    grant.door = fields.number("door", 1, 1000);
    fields.end();
}

inline Json write(const DoorReport& report) {
    return {{"opening", report.opening}, {"outcome", report.outcome}, {"door", report.door}, {"time", wireTime(report.time)}};
}

inline void read(const Json& json, DoorReport& report) {
    Fields fields(json, "DoorReport");
    report.opening = fields.text("opening", 64);
    report.outcome = fields.code("outcome", patterns::doorOutcome);
    report.door = fields.number("door", 1, 1000);
    report.time = fields.time("time");
    fields.end();
}

}  // namespace platform
