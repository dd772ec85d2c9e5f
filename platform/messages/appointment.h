#pragma once

#include "platform/messages/fields.h"
#include "platform/wire_time.h"

namespace platform {

inline Json write(const Bookable& what) {
    return {{"itemId", what.itemId}, {"taskName", what.taskName}, {"office", what.office}, {"place", what.place}, {"bring", what.bring}};
}

inline void read(const Json& json, Bookable& what) {
    Fields fields(json, "Bookable");
    what.itemId = fields.code("itemId", patterns::itemId);
    what.taskName = fields.text("taskName", 200);
    what.office = fields.text("office", 100);
    what.place = fields.text("place", 200);
    for (auto& one : fields.list("bring", 20)) {
        if (!one.is_string()) throw WrongSchema("Bookable.bring has a member that is no text");
        what.bring.push_back(one.get<std::string>());
    }
    fields.end();
}

inline Json write(const BookableList& list) {
    Json json{{"bookables", Json::array()}};
    for (auto& one : list.bookables) json["bookables"].push_back(write(one));
    return json;
}

inline void read(const Json& json, BookableList& list) {
    Fields fields(json, "BookableList");
    for (auto& one : fields.list("bookables", 200)) read(one, list.bookables.emplace_back());
    fields.end();
}

inline Json write(const SlotList& list) {
    Json json{{"what", write(list.what)}, {"slots", Json::array()}};
    for (auto& slot : list.slots) json["slots"].push_back({{"startTime", wireTime(slot.start)}, {"free", slot.free}});
    return json;
}

inline void read(const Json& json, SlotList& list) {
    Fields fields(json, "SlotList");
    read(fields.object("what"), list.what);
    for (auto& one : fields.list("slots", 1000)) {
        Fields slot(one, "Slot");
        list.slots.push_back({slot.time("startTime"), slot.number("free", 1, 1000)});
        slot.end();
    }
    fields.end();
}

inline Json write(const BookingWish& wish) {
    Json json{{"itemId", wish.itemId}};
    if (wish.start != Time{}) json["startTime"] = wireTime(wish.start);
    return json;
}

inline void read(const Json& json, BookingWish& wish) {
    Fields fields(json, "Booking");
    wish.itemId = fields.code("itemId", patterns::itemId);
    if (fields.has("startTime")) wish.start = fields.time("startTime");
    fields.end();
}

constexpr const char* appointmentStates[] = {"booked", "checkedIn", "cancelled", "missed"};

inline Json write(const Appointment& one) {
    return {{"number", one.number}, {"ticket", one.ticket}, {"what", write(one.what)}, {"startTime", wireTime(one.start)},
            {"state", appointmentStates[int(one.state)]}, {"ahead", one.ahead}};
}

inline void read(const Json& json, Appointment& one) {
    Fields fields(json, "Appointment");
    one.number = fields.code("number", "[0-9]{12}");
    one.ticket = fields.code("ticket", "[A-Z][0-9]{3,4}");
    read(fields.object("what"), one.what);
    one.start = fields.time("startTime");
    const auto state = fields.code("state", "booked|checkedIn|cancelled|missed");
    for (int i = 0; i < 4; ++i)
        if (state == appointmentStates[i]) one.state = AppointmentState(i);
    one.ahead = fields.number("ahead", 0, 100000);
    fields.end();
}

inline Json write(const AppointmentList& list) {
    Json json{{"appointments", Json::array()}};
    for (auto& one : list.appointments) json["appointments"].push_back(write(one));
    return json;
}

inline void read(const Json& json, AppointmentList& list) {
    Fields fields(json, "AppointmentList");
    for (auto& one : fields.list("appointments", 100)) read(one, list.appointments.emplace_back());
    fields.end();
}

}  // namespace platform
