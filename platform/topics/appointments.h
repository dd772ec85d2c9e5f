#pragma once

#include <string>
#include <vector>

#include "platform/topics/persons.h"

// Appointments (预约) and tickets (号票): one number for whoever has booked, from the booking to the counter.
namespace platform {

struct ListBookables {};                             // BookableList
struct Bookable { std::string itemId, taskName, office, place; std::vector<std::string> bring; };
struct BookableList { std::vector<Bookable> bookables; };

struct FindSlots { std::string itemId; };            // SlotList: those that are still free, in order
struct Slot { Time start; int free = 0; };
struct SlotList { Bookable what; std::vector<Slot> slots; };

enum class AppointmentState { booked, checkedIn, cancelled, missed };
struct Appointment {
    std::string number, ticket;                      // ticket: what is called at the counter, given with the booking
    Bookable what;
    Time start;
    AppointmentState state = AppointmentState::booked;
    int ahead = 0;                                   // checked in and not yet called, before this one
};

struct BookingWish { std::string itemId; Time start{}; };   // what is sent
struct Book { std::string token, itemId; Time start; };   // Appointment; idempotent by key. Refused: booked_already, slot_taken, slot_unknown
struct ListAppointments { std::string token; };      // AppointmentList of the person: what still lies ahead, and today's
struct AppointmentList { std::vector<Appointment> appointments; };
struct CancelAppointment { std::string token, number; };   // Appointment
struct CheckIn { std::string token, number; };       // Appointment with the same ticket, however often. Refused: not_today, appointment_missed, appointment_cancelled
struct TakeTicket { std::string token, itemId; };    // Appointment for now, without a booking; who has one for today gets booked_already

}  // namespace platform
