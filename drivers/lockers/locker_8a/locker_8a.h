#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// Locker boards that speak the five-byte "8A/80" protocol. Options: README.md.
std::unique_ptr<Locker> makeLocker8a(const DeviceConfig&, Sink);
std::vector<std::string> locker8aMistakes(const DeviceConfig&);

}  // namespace drivers
