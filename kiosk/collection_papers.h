#pragma once

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/instant.h"

namespace kiosk {

drivers::Receipt waybillSlip(const platform::Collection&, const Draft&, const Config&, Instant now);

}  // namespace kiosk
