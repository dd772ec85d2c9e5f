#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"
#include "drivers/device.h"

namespace drivers {

// Addresses and options: see README.md.
std::unique_ptr<DocumentPrinter> makeIpp(const DeviceConfig&, Sink);
std::vector<std::string> ippMistakes(const DeviceConfig&);

}  // namespace drivers
