#pragma once

#include <string>
#include <vector>

#include "platform/server/calendar.h"
#include "platform/server/database.h"

// 电子监察 (GB/T 39046 table 11): each open case gets a yellow message one working day before its limit and a red one behind it,
// each once. The applicant reads them with the progress.
namespace platform {

extern const char* const supervisionTables;

enum class Warning { none, yellow, red };
// What was promised within the day or by the next one has no day before the limit.
Warning warningOf(Time accepted, Time due, Time now, const Calendar&);

struct SupervisionMessage { std::string number, caseNumber, rule, what, office; Warning warning = Warning::none; Time time{}; };
void supervise(Database&, const Calendar&, Time now);
std::vector<SupervisionMessage> everySupervision(Database&);                       // oldest first

}  // namespace platform
