#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// Relay boards with inputs on a Modbus RTU line as a locker. Options: README.md.
std::unique_ptr<Locker> makeLockerModbus(const DeviceConfig&, Sink);
std::vector<std::string> lockerModbusMistakes(const DeviceConfig&);

}  // namespace drivers
