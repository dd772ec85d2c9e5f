#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace platform {

// Rows of three bytes a pixel.
struct Pixels { int width = 0, height = 0; std::vector<std::uint8_t> rgb; };

// How a camera was held when it took this JPEG: the value of Exif's tag 0x0112, 1 to 8; 1 where nothing is said of it.
int orientationOf(std::span<const std::uint8_t> jpeg);

// As it was seen by whoever took it.
Pixels upright(Pixels, int orientation);

}  // namespace platform
