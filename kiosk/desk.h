#pragma once

#include <functional>
#include <optional>

#include "kiosk/config.h"
#include "kiosk/devices.h"
#include "kiosk/event.h"
#include "kiosk/health.h"
#include "kiosk/journal.h"
#include "kiosk/office_hours.h"
#include "kiosk/platform_clock.h"
#include "kiosk/service_item.h"
#include "platform/client.h"

namespace kiosk {

class Belongings;
class Courier;
class Lockers;
class Payments;
class Settlement;

// What a step may use. References only, so that a test builds one from fakes.
struct Desk {
    const Config& config;
    Journal& journal;
    platform::CentralPlatform& platform;
    Courier& courier;
    Settlement& settlement;
    Payments& payments;
    Lockers& lockers;
    const Health& health;
    const Belongings& belongings;
    Devices devices{};
    Tick time{};                                     // of the event that is being handled
    int nextKey = 0;                                 // numbers requests and slips of this process
    WorkingDays calendar{};                          // of the offices behind the items
    PlatformClock clock{};
    std::function<std::optional<ServiceItem>(const std::string& id)> itemNamed{};   // of the catalogue that is served; none: there is no such

    // A key that no other request of this terminal has.
    std::string freshKey(const char* what) { return config.terminal + "-" + what + "-" + std::to_string(time.now.time_since_epoch().count()) + "-" + std::to_string(++nextKey); }
};

}  // namespace kiosk
