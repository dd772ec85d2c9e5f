#include "platform/server/due_time.h"

#include <stdexcept>

#include <fmt/format.h>

#include "platform/wire_time.h"

namespace platform {

namespace {

using namespace std::chrono;

Time instant(Day day, seconds sinceMidnight) { return Time(day) + sinceMidnight - shanghai; }

Time nextFullMinute(Time time) { return ceil<minutes>(time); }

}  // namespace

OfficeHours usualHours() { return {{9h, 12h}, {13h, 17h}}; }

Due dueTime(Time from, minutes limit, const OfficeHours& hours, const Calendar& calendar) {
    constexpr int patience = 3660;    // ten years: an office that never opens is a mistake in the item
    seconds left = limit;
    Due due;
    Day first = dayOf(from);
    for (Day day = first; day < first + days(patience); day += days(1)) {
        due.guessed |= !calendar.known(year_month_day(day).year());
        if (!calendar.working(day)) continue;
        for (auto& [opens, closes] : hours) {
            auto start = std::max(from, instant(day, opens)), end = instant(day, closes);
            if (start >= end) continue;
            if (left <= end - start) {
                due.time = nextFullMinute(start + left);
                return due;
            }
            left -= end - start;
        }
    }
    throw std::invalid_argument("the office is never open");
}

Due afterWorkingDays(Time from, int days, const OfficeHours& hours, const Calendar& calendar) {
    if (hours.empty()) throw std::invalid_argument("the office is never open");
    Due due;
    Day day = dayOf(from);
    for (int left = days; left > 0;) {
        day += std::chrono::days(1);
        due.guessed |= !calendar.known(year_month_day(day).year());
        if (calendar.working(day)) --left;
    }
    due.time = instant(day, hours.back().second);
    return due;
}

int workingDaysBetween(Time from, Time to, const Calendar& calendar) {
    const Day first = std::min(dayOf(from), dayOf(to)), last = std::max(dayOf(from), dayOf(to));
    int count = 0;
    for (Day day = first + days(1); day <= last; day += days(1)) count += calendar.working(day);
    return dayOf(to) < dayOf(from) ? -count : count;
}

std::string dueText(const Due& due, Time accepted, Time now) {
    auto day = dayOf(due.time);
    hh_mm_ss clock{due.time + shanghai - day};
    year_month_day date(day);
    auto when = day == dayOf(now) && day == dayOf(accepted)
                    ? std::string("今天")
                    : fmt::format("{}月{}日", unsigned(date.month()), unsigned(date.day()));
    auto text = fmt::format("{} {:02}:{:02} 前", when, clock.hours().count(), clock.minutes().count());
    if (due.guessed) text += fmt::format("（{}年放假安排未载入，按周末推算）", int(date.year()));
    return text;
}

}  // namespace platform
