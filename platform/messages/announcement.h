#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const HeartbeatTaken& taken) {
    Json list = Json::array();
    for (auto& one : taken.announcements) {
        Json text{{"zh_CN", one.zh}};
        if (!one.en.empty()) text["en"] = one.en;
        Json json{{"number", one.number}, {"text", std::move(text)}, {"issueTime", wireTime(one.issued)}};
        if (one.until) json["untilTime"] = wireTime(*one.until);
        list.push_back(std::move(json));
    }
    return {{"announcements", std::move(list)}};
}

inline Announcement readAnnouncement(const Json& json) {
    Fields fields(json, "Announcement");
    Announcement one;
    one.number = fields.number("number", 1, 1'000'000'000);
    Fields text(fields.object("text"), "Announcement.text");
    one.zh = text.text("zh_CN", 300);
    one.en = text.textOr("en", 600);
    text.end();
    one.issued = fields.time("issueTime");
    if (fields.has("untilTime")) one.until = fields.time("untilTime");
    fields.end();
    return one;
}

inline void read(const Json& json, HeartbeatTaken& taken) {
    Fields fields(json, "HeartbeatReply");
    for (auto& one : fields.list("announcements", 20)) taken.announcements.push_back(readAnnouncement(one));
    fields.end();
}

}  // namespace platform
