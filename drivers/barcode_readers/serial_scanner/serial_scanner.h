#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A scanner that sends what it reads over a serial line (UART, USB CDC) by itself. Options: README.md.
std::unique_ptr<BarcodeReader> makeSerialScanner(const DeviceConfig&, Sink);
std::vector<std::string> serialScannerMistakes(const DeviceConfig&);

}  // namespace drivers
