#include "platform/messages/messages.h"
#include "platform/server/appointments.h"
#include "platform/server/routes.h"

namespace platform {

namespace {

ServiceReply listedBookables(Premises& premises, const ServiceRequest&, const PathWords&, Time) {
    return {200, toJson(BookableList{bookables(premises.database)})};
}

ServiceReply foundSlots(Premises& premises, const ServiceRequest&, const PathWords& words, Time now) {
    return {200, toJson(freeSlots(premises.database, words[0], premises.calendar, now))};
}

ServiceReply booked(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto made = book(premises.database, person, fromJson<BookingWish>(request.body), key, premises.calendar, now);
    return {made.isNew ? 201 : 200, toJson(made.appointment)};
}

ServiceReply listedAppointments(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    return {200, toJson(AppointmentList{appointmentsOf(premises.database, personOf(premises, request, now), now)})};
}

ServiceReply cancelled(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(cancel(premises.database, personOf(premises, request, now), words[0], now))};
}

ServiceReply checkedIn(Premises& premises, const ServiceRequest& request, const PathWords& words, Time now) {
    return {200, toJson(checkIn(premises.database, personOf(premises, request, now), words[0], now))};
}

ServiceReply takenTicket(Premises& premises, const ServiceRequest& request, const PathWords&, Time now) {
    auto key = required(request, "idempotency-key");
    auto person = personOf(premises, request, now);
    auto made = takeTicket(premises.database, person, fromJson<BookingWish>(request.body), key, premises.calendar, now);
    return {made.isNew ? 201 : 200, toJson(made.appointment)};
}

}  // namespace

std::vector<Route> appointmentRoutes() {
    return {
        {"GET", "/v1/bookables", listedBookables},
        {"GET", "/v1/bookables/*/slots", foundSlots},
        {"POST", "/v1/appointments", booked},
        {"GET", "/v1/appointments", listedAppointments},
        {"DELETE", "/v1/appointments/*", cancelled},
        {"POST", "/v1/appointments/*/check-ins", checkedIn},
        {"POST", "/v1/tickets", takenTicket},
    };
}

}  // namespace platform
