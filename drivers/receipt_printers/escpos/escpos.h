#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"
#include "drivers/device.h"

namespace drivers {

// Addresses and options: see README.md.
std::unique_ptr<ReceiptPrinter> makeEscpos(const DeviceConfig&, Sink);
std::vector<std::string> escposMistakes(const DeviceConfig&);

}  // namespace drivers
