#pragma once

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/instant.h"

// What stands on the receipts (凭条). Chinese; an English line beneath where the session was English.
namespace kiosk {

drivers::Receipt applicationReceipt(const Draft&, const Config&, Instant now);   // 已提交, or 已暂存，待上传
drivers::Receipt progressSlip(const platform::Case&, const Draft&, const Config&, Instant now);

}  // namespace kiosk
