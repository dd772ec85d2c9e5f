#include "platform/topics/appointments.h"

#include "platform/exchange.h"

namespace platform {

Exchange exchange(const std::string&, const ListBookables&, const ClientConfig&) { return {{"GET", "/v1/bookables", "", {}}, understood<BookableList>({200})}; }

Exchange exchange(const std::string&, const FindSlots& question, const ClientConfig&) {
    return {{"GET", "/v1/bookables/" + escaped(question.itemId) + "/slots", "", {}}, understood<SlotList>({200})};
}

Exchange exchange(const std::string& key, const Book& question, const ClientConfig&) {
    return {{"POST", "/v1/appointments", toJson(BookingWish{question.itemId, question.start}), {idempotencyKey(key), bearer(question.token)}},
            understood<Appointment>({200, 201}), Unwanted::stillSent};
}

Exchange exchange(const std::string&, const ListAppointments& question, const ClientConfig&) {
    return {{"GET", "/v1/appointments", "", {bearer(question.token)}}, understood<AppointmentList>({200})};
}

Exchange exchange(const std::string&, const CancelAppointment& question, const ClientConfig&) {
    return {{"DELETE", "/v1/appointments/" + escaped(question.number), "", {bearer(question.token)}}, understood<Appointment>({200})};
}

Exchange exchange(const std::string&, const CheckIn& question, const ClientConfig&) {
    return {{"POST", "/v1/appointments/" + escaped(question.number) + "/check-ins", "", {bearer(question.token)}}, understood<Appointment>({200})};
}

Exchange exchange(const std::string& key, const TakeTicket& question, const ClientConfig&) {
    return {{"POST", "/v1/tickets", toJson(BookingWish{question.itemId, {}}), {idempotencyKey(key), bearer(question.token)}}, understood<Appointment>({200, 201}),
            Unwanted::stillSent};
}

}  // namespace platform
