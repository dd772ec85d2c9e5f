#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

namespace patterns {
constexpr auto resultWay = "print|window|locker|post";
}

inline Json write(const PostAddress& post) { return {{"receiver", post.receiver}, {"mobile", post.phone}, {"address", post.address}}; }

inline void read(const Json& json, PostAddress& post) {
    Fields fields(json, "PostAddress");
    post.receiver = fields.text("receiver", 60);
    post.phone = fields.code("mobile", "[0-9+-]{3,18}");
    post.address = fields.text("address", 200);
    fields.end();
}

inline Json write(const ChangeWay& change) {
    Json json{{"resultWay", change.way}};
    if (change.post) json["post"] = write(*change.post);
    return json;
}

inline void read(const Json& json, ChangeWay& change) {
    Fields fields(json, "WayChange");
    change.way = fields.code("resultWay", patterns::resultWay);
    if (fields.has("post")) read(fields.object("post"), change.post.emplace());
    fields.end();
}

inline Json write(const PapersIn& papers) {
    Json json{{"waybill", papers.waybill}, {"receiver", papers.receiver}};
    if (papers.received) json["receivedTime"] = wireTime(*papers.received);
    return json;
}

inline void read(const Json& json, PapersIn& papers) {
    Fields fields(json, "PapersIn");
    papers.waybill = fields.code("waybill", "[0-9A-Z]{1,40}");
    papers.receiver = fields.text("receiver", 100);
    if (fields.has("receivedTime")) papers.received = fields.time("receivedTime");
    fields.end();
}

inline Json write(const HandedOver& over) {
    Json json{{"way", over.way}, {"time", wireTime(over.time)}};
    if (!over.carrier.empty()) json["carrier"] = over.carrier;
    if (!over.waybill.empty()) json["waybill"] = over.waybill;
    return json;
}

inline void read(const Json& json, HandedOver& over) {
    Fields fields(json, "HandedOver");
    over.way = fields.code("way", patterns::resultWay);
    over.time = fields.time("time");
    over.carrier = fields.textOr("carrier", 60);
    over.waybill = fields.codeOr("waybill", "[0-9A-Z]{1,40}");
    fields.end();
}

}  // namespace platform
