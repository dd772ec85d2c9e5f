#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// Reads codes in what a camera sees (README.md).
std::unique_ptr<BarcodeReader> makeCodeCamera(const DeviceConfig&, Sink);
std::vector<std::string> codeCameraMistakes(const DeviceConfig&);

}  // namespace drivers
