#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A Zebra (Symbol) scanner on a UART or USB CDC that speaks the Simple Serial Interface. Options: README.md.
std::unique_ptr<BarcodeReader> makeSsi(const DeviceConfig&, Sink);
std::vector<std::string> ssiMistakes(const DeviceConfig&);

}  // namespace drivers
