#pragma once

#include <optional>

#include "drivers/device.h"
#include "kiosk/incidents.h"

namespace kiosk {

// What a change of cabinet or room is in the log; nothing for what happens all day. `before`: false while nobody knew.
std::optional<Incident> siteIncident(const drivers::SiteChanged&, bool before);

}  // namespace kiosk
