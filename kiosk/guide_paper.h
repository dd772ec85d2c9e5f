#pragma once

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/instant.h"

// What stands on the screen about an item, on paper to take along: the guide (办事指南) and the one complete notice (一次性告知单).
namespace kiosk {

drivers::Receipt guidePaper(const Draft&, const Config&, Instant now);
drivers::Receipt noticePaper(const Draft&, const Config&, Instant now);

}  // namespace kiosk
