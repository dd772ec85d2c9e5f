#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A Honeywell scanner on a UART or USB CDC, switched by its serial trigger. Options: README.md.
std::unique_ptr<BarcodeReader> makeHoneywell(const DeviceConfig&, Sink);
std::vector<std::string> honeywellMistakes(const DeviceConfig&);

}  // namespace drivers
