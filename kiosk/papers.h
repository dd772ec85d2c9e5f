#pragma once

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/draft.h"
#include "kiosk/instant.h"

// What stands on the receipts (凭条). Chinese; an English line beneath where the session was English.
namespace kiosk {

drivers::Receipt applicationReceipt(const Draft&, const Config&, Instant now);   // 已提交, or 已暂存，待上传
drivers::Receipt progressSlip(const platform::Case&, const Draft&, const Config&, Instant now);
// A copy of the 告知承诺 that was agreed to, to take along; its check code is the one that the platform keeps it by.
drivers::Receipt declarationCopy(const Draft&, const Config&, Instant now);

// 受理通知书, once the platform has issued it and never before.
drivers::Receipt acceptanceNotice(const platform::Case&, const Draft&, const Config&, Instant now);

// Of what 12345 was told: nothing of what was said stands on it. `number`: the hotline's; empty: it waits here.
drivers::Receipt hotlineSlip(const std::string& number, const Draft&, const Config&, Instant now);

// Of what was begun and kept: by which it is gone on with. Nothing of what was filled in stands on it, nor a name.
drivers::Receipt draftPaper(const platform::DraftKept&, const Draft&, const Config&, Instant now);

// The number that is called at the counter, with or without a booking.
drivers::Receipt ticketPaper(const platform::Appointment&, const Draft&, const Config&, Instant now);

}  // namespace kiosk
