#pragma once

#include <vector>

#include "kiosk/journal.h"
#include "kiosk/recent_log.h"

namespace kiosk {

// One list of both, newest first: what was logged since the start, and what the journal keeps from before. What stands in
// both is there once. Nothing below `least`.
std::vector<LogLine> logEntries(const std::vector<LogLine>& recent, const std::vector<IncidentRecord>& kept, Severity least);

}  // namespace kiosk
