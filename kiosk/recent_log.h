#pragma once

#include <string>
#include <vector>

#include "kiosk/incidents.h"
#include "kiosk/instant.h"

// The end of the log, for the technician's screen: syslog(3) cannot be read back. It belongs to the process as syslog
// does, and like it may be used from any thread.
namespace kiosk {

struct LogLine { Instant time; Incident id; std::string detail; };

void keepInLog(LogLine);                             // logIncident does it; the oldest goes when there are too many
std::vector<LogLine> recentLog();                    // newest first

}  // namespace kiosk
