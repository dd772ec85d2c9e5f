#pragma once

#include <map>
#include <optional>

#include "drivers/classes/site.h"
#include "drivers/half_duplex.h"
#include "drivers/modbus/point.h"
#include "drivers/option_words.h"

namespace drivers {

// What they mean: README.md.
struct SiteSettings {
    using Duration = Transport::Duration;
    Duration open, reopen, poll, debounce, temperatureEvery, retry;
    HalfDuplex::Patience patience;
    std::map<SiteInput, ModbusPoint> inputs;
    std::map<Lamp, ModbusPoint> lamps;
    std::optional<ModbusPoint> temperature;
};

SiteSettings siteSettings(OptionWords&);

}  // namespace drivers
