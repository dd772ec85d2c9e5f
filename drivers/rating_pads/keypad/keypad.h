#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A USB number pad, kept from everybody else. Options: README.md.
std::unique_ptr<RatingPad> makeKeypad(const DeviceConfig&, Sink);
std::vector<std::string> keypadMistakes(const DeviceConfig&);

}  // namespace drivers
