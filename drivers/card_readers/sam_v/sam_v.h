#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// Resident ID-card reader with a SAM-V module, on a serial line or on USB. Options: README.md.
std::unique_ptr<CardReader> makeSamV(const DeviceConfig&, Sink);
std::vector<std::string> samVMistakes(const DeviceConfig&);

}  // namespace drivers
