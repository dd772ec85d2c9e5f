#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A scanner that reports what it reads as a USB HID point-of-sale device. Options: README.md.
std::unique_ptr<BarcodeReader> makeHidPos(const DeviceConfig&, Sink);
std::vector<std::string> hidPosMistakes(const DeviceConfig&);

}  // namespace drivers
