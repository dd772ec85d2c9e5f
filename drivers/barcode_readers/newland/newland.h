#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A Newland scanner on a UART or USB CDC, switched by its "unified" commands. Options: README.md.
std::unique_ptr<BarcodeReader> makeNewland(const DeviceConfig&, Sink);
std::vector<std::string> newlandMistakes(const DeviceConfig&);

}  // namespace drivers
