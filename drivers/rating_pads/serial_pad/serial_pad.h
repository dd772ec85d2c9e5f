#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A pad on a serial line whose buttons each send bytes of their own. Options: README.md.
std::unique_ptr<RatingPad> makeSerialPad(const DeviceConfig&, Sink);
std::vector<std::string> serialPadMistakes(const DeviceConfig&);

}  // namespace drivers
