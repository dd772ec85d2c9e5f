#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// Locker boards that speak the "WKLY" protocol. Options: README.md.
std::unique_ptr<Locker> makeLockerWkly(const DeviceConfig&, Sink);
std::vector<std::string> lockerWklyMistakes(const DeviceConfig&);

}  // namespace drivers
