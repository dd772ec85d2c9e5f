#pragma once

#include <string>

#include "kiosk/office_hours.h"

// How long a promise still has, in working days, and the colour of the supervision (红黄监督预警): yellow one working day before
// the limit, red behind it. Pure but for the tables of the calendar.
namespace kiosk {

// Working days after the day of `from`, up to and with the day of `to`; negative when that lies behind.
int workingDaysBetween(const WorkingDays&, Instant from, Instant to);

enum class Supervision { green, yellow, red };
// What was promised within the day or by the next one has no day before the limit: green, then red.
Supervision supervisionOf(const WorkingDays&, std::chrono::sys_seconds applied, std::chrono::sys_seconds due, Instant now);

std::string remainingText(const WorkingDays&, std::chrono::sys_seconds due, Instant now);   // 剩余 3 个工作日
ui::Tone toneOf(Supervision);

}  // namespace kiosk
