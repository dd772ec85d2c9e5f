#pragma once

#include "platform/messages/fields.h"
#include "platform/topics/ratings.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const ServiceRecord& service) {
    Json json{{"itemId", service.itemId}};
    if (!service.taskCode.empty()) json["taskCode"] = service.taskCode;
    json["taskName"] = service.taskName;
    json["areaCode"] = service.areaCode;
    json["serviceTime"] = wireTime(service.serviceTime);
    return json;
}

inline void read(const Json& json, ServiceRecord& service) {
    Fields fields(json, "ServiceRecord");
    service.itemId = fields.code("itemId", patterns::itemId);
    service.taskCode = fields.codeOr("taskCode", patterns::taskCode);
    service.taskName = fields.text("taskName", 200);
    service.areaCode = fields.code("areaCode", "[0-9]{12}");
    service.serviceTime = fields.time("serviceTime");
    fields.end();
}

inline Json write(const Rating& rating) {
    Json json{{"storedNumber", rating.key}, {"projectNo", rating.projectNo}, {"serviceNumber", rating.serviceNumber}, {"pf", rating.channel},
              {"satisfaction", rating.satisfaction}};
    for (auto& [name, value] : {std::pair{"evalDetail", &rating.details}, {"writingEvaluation", &rating.words}, {"contactMobile", &rating.mobile}})
        if (!value->empty()) json[name] = *value;
    json["assessTime"] = wireTime(rating.assessTime);
    if (rating.service) json["service"] = write(*rating.service);
    return json;
}

inline void read(const Json& json, Rating& rating) {
    Fields fields(json, "Rating");
    rating.key = fields.code("storedNumber", patterns::storedNumber);
    rating.projectNo = fields.code("projectNo", "[0-9A-Z-]{1,50}");
    rating.serviceNumber = fields.number("serviceNumber", 1, 10000);
    rating.channel = fields.code("pf", "[1-7]");
    rating.satisfaction = fields.number("satisfaction", 1, 5);
    rating.details = fields.codeOr("evalDetail", "[1-5][0-9]{2}(,[1-5][0-9]{2}){0,7}");
    rating.words = fields.textOr("writingEvaluation", 500);
    rating.mobile = fields.codeOr("contactMobile", "[0-9+-]{3,18}");
    rating.assessTime = fields.time("assessTime");
    if (fields.has("service")) read(fields.object("service"), rating.service.emplace());
    fields.end();
}

}  // namespace platform
