#pragma once

#include <memory>
#include <string>
#include <vector>

#include "drivers/catalogue.h"

namespace drivers {

// A document camera (README.md).
std::unique_ptr<Camera> makeV4l2Camera(const DeviceConfig&, Sink);
std::vector<std::string> v4l2CameraMistakes(const DeviceConfig&);

}  // namespace drivers
