#pragma once

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/incidents.h"
#include "platform/client.h"
#include "ui/prompt.h"

// What went wrong, in words that a resident understands: what happened, what can be done now, whom to call.
namespace kiosk {

ui::Trouble helpPage(const SiteConfig&);
ui::Trouble deviceTrouble(drivers::Role, const SiteConfig&);
ui::Trouble unreachableTrouble(const platform::Unreachable&, const SiteConfig&);
ui::Trouble refusedTrouble(const platform::Refused&, const SiteConfig&);
Incident unreachableIncident(const platform::Unreachable&);
std::string faultWords(const drivers::Fault&);       // 打印机缺纸
std::string cardWords(drivers::CardRefused::Why);
// Where to ask when the network is down.
ui::Notice offlineGuide(const SiteConfig&);

}  // namespace kiosk
