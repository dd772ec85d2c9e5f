#pragma once

#include <cstdint>
#include <span>

#include "drivers/classes/camera.h"
#include "drivers/pictures/grey.h"

namespace drivers {

// PNG; what cannot be read throws std::runtime_error.
bool isPng(std::span<const std::uint8_t>);
GreyImage greyPng(std::span<const std::uint8_t>);
Image colourPng(std::span<const std::uint8_t>);

}  // namespace drivers
