#include "platform/server/appointments.h"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "platform/messages/fields.h"
#include "platform/server/due_time.h"
#include "platform/server/refusal.h"
#include "platform/wire_time.h"

namespace platform {

// state: 0 booked, 1 checked in, 2 cancelled, 3 at the counter. Missed is what was booked and is over.
const char* const appointmentTables = R"(
CREATE TABLE IF NOT EXISTS appointments (
  number TEXT PRIMARY KEY, key TEXT NOT NULL UNIQUE, ticket TEXT NOT NULL, day TEXT NOT NULL, office TEXT NOT NULL, item_id TEXT NOT NULL,
  what TEXT NOT NULL, start_time INTEGER NOT NULL, end_time INTEGER NOT NULL, name TEXT, id_type TEXT, id_number TEXT, booked INTEGER NOT NULL,
  state INTEGER NOT NULL DEFAULT 0, checked_in INTEGER, UNIQUE (day, office, ticket));
CREATE INDEX IF NOT EXISTS appointments_by_slot ON appointments (item_id, start_time);
CREATE INDEX IF NOT EXISTS appointments_by_person ON appointments (id_number, id_type);
)";

namespace {

using namespace std::chrono;

constexpr minutes grace{15};                         // so late one may come

struct Plan { Bookable what; OfficeHours hours; minutes length{30}; int places = 1, days = 7; };

std::string wordsIn(const Json& words) { return Fields(words, "ServiceItem.appointment").text("zh_CN", 200); }

// HH:MM, as the schema of the catalogue has it.
minutes clockTime(const std::string& words) { return hours{std::stoi(words.substr(0, 2))} + minutes{std::stoi(words.substr(3, 2))}; }

OfficeHours hoursIn(const Json& office) {
    OfficeHours hours;
    for (auto& span : office.value("hours", Json::array())) hours.emplace_back(clockTime(span.at(0)), clockTime(span.at(1)));
    return hours.empty() ? usualHours() : hours;
}

std::optional<Plan> planOf(const std::string& json) {
    auto document = Json::parse(json);
    if (!document.contains("appointment")) return std::nullopt;
    auto item = parseItem(json);
    auto& given = document["appointment"];
    Plan plan{{item.id, item.taskName, {}, given.contains("place") ? wordsIn(given["place"]) : std::string{}, {}}, usualHours()};
    if (document.contains("office")) {
        plan.what.office = wordsIn(document["office"].at("name"));
        plan.hours = hoursIn(document["office"]);
    }
    for (auto& one : given.value("bring", Json::array())) plan.what.bring.push_back(wordsIn(one));
    plan.length = minutes{given.value("minutes", 30)};
    plan.places = given.value("places", 1);
    plan.days = given.value("days", 14);
    return plan;
}

Plan planFor(Database& database, const std::string& itemId) {
    auto row = database.query("SELECT json FROM items WHERE id = ? AND offered = 1", itemId);
    if (row.next())
        if (auto plan = planOf(row.text(0))) return *plan;
    throw Refusal{404, "item_unknown", "nothing can be booked for this item"};
}

// The slots of one working day, by the hours of the office.
std::vector<Time> slotsOf(const Plan& plan, Day day) {
    std::vector<Time> starts;
    for (auto& [opens, closes] : plan.hours)
        for (auto at = opens; at + plan.length <= closes; at += plan.length) starts.push_back(Time(day) + at - shanghai);
    return starts;
}

int taken(Database& database, const std::string& itemId, Time start) {
    auto row = database.query("SELECT COUNT(*) FROM appointments WHERE item_id = ? AND start_time = ? AND booked = 1 AND state != 2", itemId, epochSeconds(start));
    row.next();
    return int(row.number(0));
}

std::vector<Slot> openSlots(Database& database, const Plan& plan, const Calendar& calendar, Time now) {
    std::vector<Slot> all;
    int left = plan.days;
    for (Day day = dayOf(now); left > 0; day += days(1)) {
        if (!calendar.working(day)) continue;
        --left;
        for (auto start : slotsOf(plan, day))
            if (start > now) all.push_back({start, plan.places - taken(database, plan.what.itemId, start)});
    }
    return all;
}

constexpr const char* shown = "SELECT number, ticket, what, start_time, end_time, state, office, day, checked_in, booked FROM appointments ";

Bookable whatFrom(const std::string& json) {
    auto document = Json::parse(json);
    Bookable what{document["itemId"], document["taskName"], document["office"], document["place"], document["bring"].get<std::vector<std::string>>()};
    return what;
}

int waitingBefore(Database& database, const std::string& office, const std::string& day, std::int64_t checkedIn) {
    auto row = database.query("SELECT COUNT(*) FROM appointments WHERE office = ? AND day = ? AND state = 1 AND checked_in < ?", office, day, checkedIn);
    row.next();
    return int(row.number(0));
}

Appointment appointmentFrom(Database& database, const Row& row, Time now) {
    Appointment one{row.text(0), row.text(1), whatFrom(row.text(2)), row.time(3), AppointmentState::booked, 0};
    const auto state = row.number(5);
    if (state == 2) one.state = AppointmentState::cancelled;
    else if (state != 0) one.state = AppointmentState::checkedIn;
    else if (now > row.time(3) + grace) one.state = AppointmentState::missed;
    if (state == 1) one.ahead = waitingBefore(database, row.text(6), row.text(7), row.number(8));
    return one;
}

std::optional<Appointment> findOne(Database& database, const char* where, const std::string& value, Time now) {
    auto sql = std::string(shown) + where;
    auto row = database.query(sql.c_str(), value);
    if (!row.next()) return std::nullopt;
    return appointmentFrom(database, row, now);
}

std::vector<Appointment> listed(Database& database, const Person& person, Day from, Time now) {
    std::vector<Appointment> all;
    auto sql = std::string(shown) + "WHERE id_number = ? AND id_type = ? AND name = ? AND start_time >= ? ORDER BY start_time LIMIT 100";
    for (auto row = database.query(sql.c_str(), person.idNumber, person.idType, person.name, epochSeconds(Time(from) - shanghai)); row.next();)
        all.push_back(appointmentFrom(database, row, now));
    return all;
}

Appointment ofPerson(Database& database, const Person& person, const std::string& number, Time now) {
    for (auto& one : listed(database, person, dayOf(now), now))
        if (one.number == number) return one;
    throw Refusal{404, "appointment_unknown", "this person has no such appointment"};    // somebody else's is as unknown as none
}

// One row of numbers an office and a day: A with a booking, B without.
std::string nextTicket(Database& database, const std::string& office, const std::string& day, bool booked) {
    auto row = database.query("SELECT COUNT(*) FROM appointments WHERE office = ? AND day = ? AND booked = ?", office, day, std::int64_t{booked});
    row.next();
    return fmt::format("{}{:03}", booked ? 'A' : 'B', row.number(0) + 1);
}

std::string nextNumber(Database& database, Time now) {
    auto day = wireTime(now).substr(0, 8);
    auto row = database.query("SELECT COUNT(*) FROM appointments WHERE number LIKE ?", day + "%");
    row.next();
    return fmt::format("{}{:04}", day, row.number(0) + 1);
}

Appointment add(Database& database, const Person& person, const Plan& plan, const std::string& key, Time start, bool booked, Time now) {
    auto day = wireTime(start).substr(0, 8);
    auto number = nextNumber(database, now);
    Json what{{"itemId", plan.what.itemId}, {"taskName", plan.what.taskName}, {"office", plan.what.office}, {"place", plan.what.place}, {"bring", plan.what.bring}};
    database.run("INSERT INTO appointments (number, key, ticket, day, office, item_id, what, start_time, end_time, name, id_type, id_number, booked, state, checked_in)"
                 " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                 number, key, nextTicket(database, plan.what.office, day, booked), day, plan.what.office, plan.what.itemId, what.dump(), epochSeconds(start),
                 epochSeconds(start + plan.length), person.name, person.idType, person.idNumber, std::int64_t{booked}, std::int64_t{!booked}, epochSeconds(now));
    return findOne(database, "WHERE number = ?", number, now).value();
}

bool stillToCome(const Appointment& one, const std::string& itemId) {
    return one.what.itemId == itemId && (one.state == AppointmentState::booked || one.state == AppointmentState::checkedIn);
}

}  // namespace

std::vector<Bookable> bookables(Database& database) {
    std::vector<Bookable> all;
    for (auto row = database.query("SELECT json FROM items WHERE offered = 1 ORDER BY id"); row.next();)
        if (auto plan = planOf(row.text(0))) all.push_back(plan->what);
    return all;
}

SlotList freeSlots(Database& database, const std::string& itemId, const Calendar& calendar, Time now) {
    auto plan = planFor(database, itemId);
    SlotList list{plan.what, openSlots(database, plan, calendar, now)};
    std::erase_if(list.slots, [](auto& slot) { return slot.free < 1; });
    return list;
}

Booked book(Database& database, const Person& person, const BookingWish& wish, const std::string& key, const Calendar& calendar, Time now) {
    Transaction transaction(database);
    if (auto known = findOne(database, "WHERE key = ?", key, now)) return {*known, false};
    auto plan = planFor(database, wish.itemId);
    for (auto& one : listed(database, person, dayOf(now), now))
        if (stillToCome(one, wish.itemId)) throw Refusal{409, "booked_already", one.ticket};
    auto slots = openSlots(database, plan, calendar, now);
    auto slot = std::ranges::find(slots, wish.start, &Slot::start);
    if (slot == slots.end()) throw Refusal{422, "slot_unknown", "the office has no such slot"};
    if (slot->free < 1) throw Refusal{409, "slot_taken", "this slot is full"};
    auto made = add(database, person, plan, key, wish.start, true, now);
    transaction.commit();
    return {made, true};
}

std::vector<Appointment> appointmentsOf(Database& database, const Person& person, Time now) {
    auto all = listed(database, person, dayOf(now), now);
    std::erase_if(all, [](auto& one) { return one.state == AppointmentState::cancelled; });
    return all;
}

Appointment cancel(Database& database, const Person& person, const std::string& number, Time now) {
    Transaction transaction(database);
    auto one = ofPerson(database, person, number, now);
    if (one.state == AppointmentState::checkedIn || one.state == AppointmentState::missed) throw Refusal{409, "appointment_over", "it cannot be cancelled any more"};
    database.run("UPDATE appointments SET state = 2 WHERE number = ?", number);
    transaction.commit();
    one.state = AppointmentState::cancelled;
    return one;
}

Appointment checkIn(Database& database, const Person& person, const std::string& number, Time now) {
    Transaction transaction(database);
    auto one = ofPerson(database, person, number, now);
    if (one.state == AppointmentState::cancelled) throw Refusal{409, "appointment_cancelled", "it was cancelled"};
    if (one.state == AppointmentState::missed) throw Refusal{409, "appointment_missed", "it is over"};
    if (dayOf(one.start) != dayOf(now)) throw Refusal{409, "not_today", "it is for another day"};
    database.run("UPDATE appointments SET state = 1, checked_in = ? WHERE number = ? AND state = 0", epochSeconds(now), number);
    transaction.commit();
    return findOne(database, "WHERE number = ?", number, now).value();
}

Booked takeTicket(Database& database, const Person& person, const BookingWish& wish, const std::string& key, const Calendar& calendar, Time now) {
    Transaction transaction(database);
    if (auto known = findOne(database, "WHERE key = ?", key, now)) return {*known, false};
    auto plan = planFor(database, wish.itemId);
    for (auto& one : listed(database, person, dayOf(now), now))
        if (stillToCome(one, wish.itemId) && dayOf(one.start) == dayOf(now)) throw Refusal{409, "booked_already", one.ticket};
    const bool open = calendar.working(dayOf(now)) && std::ranges::any_of(plan.hours, [&](auto& span) {
        const auto at = now + shanghai - Time(dayOf(now));
        return at >= span.first && at < span.second;
    });
    if (!open) throw Refusal{409, "office_closed", "nobody is there to call the number"};
    auto made = add(database, person, plan, key, now, false, now);
    transaction.commit();
    return {made, true};
}

std::vector<Appointment> everyAppointment(Database& database, Time now) {
    std::vector<Appointment> all;
    auto sql = std::string(shown) + "ORDER BY day, office, ticket";
    for (auto row = database.query(sql.c_str()); row.next();) all.push_back(appointmentFrom(database, row, now));
    return all;
}

void callTicket(Database& database, const std::string& number) {
    database.run("UPDATE appointments SET state = 3 WHERE number = ? AND state = 1", number);
    if (database.changes() == 0) throw std::runtime_error("nobody has checked in with the appointment " + number);
}

}  // namespace platform
