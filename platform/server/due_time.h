#pragma once

#include <string>
#include <utility>
#include <vector>

#include "platform/server/calendar.h"

namespace platform {

// When an office is open, minutes after midnight, in order.
using OfficeHours = std::vector<std::pair<std::chrono::minutes, std::chrono::minutes>>;

OfficeHours usualHours();    // 09:00–12:00, 13:00–17:00

struct Due {
    Time time{};             // a full minute, never too early
    bool guessed = false;    // a year without a calendar was passed through
};

// The instant at which the office has worked `limit` since `from`.
Due dueTime(Time from, std::chrono::minutes limit, const OfficeHours&, const Calendar&);

// When the office closes on the last of so many working days. The day on which it was accepted does not count.
Due afterWorkingDays(Time from, int days, const OfficeHours&, const Calendar&);
// How many working days there are after the day of `from`, up to the day of `to`; negative when that lies behind.
int workingDaysBetween(Time from, Time to, const Calendar&);

// "今天 10:12 前", "11月24日 09:30 前": as read at `now`, for a case accepted at `accepted`.
std::string dueText(const Due&, Time accepted, Time now);

}  // namespace platform
