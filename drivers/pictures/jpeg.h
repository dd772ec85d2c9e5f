#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "drivers/classes/camera.h"
#include "drivers/pictures/grey.h"

// JPEG, as cameras send it (libjpeg-turbo). What cannot be read throws std::runtime_error.
namespace drivers {

struct PictureSize { int width = 0, height = 0; };
inline constexpr int widestPicture = 16'384;
inline constexpr long largestPicture = 40'000'000;   // pixels: no camera of a terminal has as many

PictureSize jpegSize(std::span<const std::uint8_t>);

// At most `widest` pixels wide if it can be had for nothing: a JPEG gives halves, quarters and eighths of itself faster than
// the whole. 0: as it is.
GreyImage greyJpeg(std::span<const std::uint8_t>, int widest = 0);
Image colourJpeg(std::span<const std::uint8_t>, int widest = 0);

std::vector<std::uint8_t> jpegOf(const Image&, int quality);

}  // namespace drivers
