#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A scanner that types what it reads, as a USB keyboard. Options: README.md.
std::unique_ptr<BarcodeReader> makeHidKeyboard(const DeviceConfig&, Sink);
std::vector<std::string> hidKeyboardMistakes(const DeviceConfig&);

}  // namespace drivers
