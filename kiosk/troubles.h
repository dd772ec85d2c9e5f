#pragma once

#include "drivers/device.h"
#include "kiosk/failures.h"
#include "kiosk/incidents.h"
#include "platform/client.h"

// What a device or the platform said, as a row of the table of failures. Raw words of theirs end here.
namespace kiosk {

Failure deviceFailure(drivers::Role);
// The A4 printer says what it lacks.
Failure deviceFailure(drivers::Role, const std::optional<drivers::Fault>&);
Failure printerFailure(const drivers::Fault&);
Failure cardFailure(drivers::CardRefused::Why);
Failure platformFailure(const platform::Unreachable&);
Failure platformFailure(const platform::Refused&);

ui::Trouble deviceTrouble(drivers::Role, const SiteConfig&);
ui::Trouble unreachableTrouble(const platform::Unreachable&, const SiteConfig&);
ui::Trouble refusedTrouble(const platform::Refused&, const SiteConfig&);   // a question or a print, not a submission
Incident unreachableIncident(const platform::Unreachable&);
std::string faultWords(const drivers::Fault&);       // 打印机缺纸
std::string cardWords(drivers::CardRefused::Why);

// No failures: whom to ask, and where while the network is down.
ui::Trouble helpPage(const SiteConfig&);
ui::Notice offlineGuide(const SiteConfig&);

}  // namespace kiosk
