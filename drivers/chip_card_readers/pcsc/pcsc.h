#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// Readers that pcscd serves: see README.md.
std::unique_ptr<ChipCardReader> makePcsc(const DeviceConfig&, Sink);
std::vector<std::string> pcscMistakes(const DeviceConfig&);

}  // namespace drivers
