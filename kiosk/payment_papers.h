#pragma once

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/instant.h"

// What a resident takes along who has paid, or does not know yet whether they have.
namespace kiosk {

drivers::Receipt paymentReceipt(const platform::Order&, const Draft&, const Config&, Instant now);
drivers::Receipt orderSlip(const platform::Order&, const Draft&, const Config&, Instant now);

}  // namespace kiosk
