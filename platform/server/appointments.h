#pragma once

#include <string>
#include <vector>

#include "platform/server/calendar.h"
#include "platform/server/database.h"
#include "platform/server/item.h"
#include "platform/topics/appointments.h"

// Appointments and tickets as the platform keeps them. Slots come from an item's own words: "appointment": {"minutes", "places",
// "days" (working days ahead), "place", "bring"}, within the hours of its office, on working days.
namespace platform {

extern const char* const appointmentTables;

std::vector<Bookable> bookables(Database&);
// Those that are still free, from the next one on. Throws Refusal item_unknown.
SlotList freeSlots(Database&, const std::string& itemId, const Calendar&, Time now);

struct Booked { Appointment appointment; bool isNew = true; };
// Throws Refusal: booked_already (this person has one for this item that is still to come), slot_taken, slot_unknown, item_unknown.
Booked book(Database&, const Person&, const BookingWish&, const std::string& key, const Calendar&, Time now);
std::vector<Appointment> appointmentsOf(Database&, const Person&, Time now);       // from today on, the next first
Appointment cancel(Database&, const Person&, const std::string& number, Time now);
// The ticket that was given with the booking, however often. Throws Refusal: appointment_unknown, not_today, appointment_missed,
// appointment_cancelled.
Appointment checkIn(Database&, const Person&, const std::string& number, Time now);
// Without a booking, for now. Whoever has one today is refused (code 212: nobody queues twice) as booked_already.
Booked takeTicket(Database&, const Person&, const BookingWish&, const std::string& key, const Calendar&, Time now);

std::vector<Appointment> everyAppointment(Database&, Time now);                    // of the staff's list: in order of tickets
void callTicket(Database&, const std::string& number);                             // it is at the counter. Throws std::runtime_error

}  // namespace platform
