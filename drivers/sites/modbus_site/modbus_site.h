#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// What cabinet and room report, by Modbus RTU input and output modules. Options: README.md.
std::unique_ptr<Site> makeModbusSite(const DeviceConfig&, Sink);
std::vector<std::string> modbusSiteMistakes(const DeviceConfig&);

}  // namespace drivers
