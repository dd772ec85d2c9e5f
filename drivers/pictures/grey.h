#pragma once

#include <cstdint>
#include <vector>

namespace drivers {

struct Image;   // drivers/classes/camera.h

// Eight bits a pixel, row by row.
struct GreyImage {
    int width = 0, height = 0;
    std::vector<std::uint8_t> pixels{};
    const std::uint8_t* row(int y) const { return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
    std::uint8_t* row(int y) { return pixels.data() + static_cast<std::size_t>(y) * static_cast<std::size_t>(width); }
};

struct GreyArea { int x = 0, y = 0, width = 0, height = 0; };

GreyImage greyOf(const Image&);
GreyImage cut(const GreyImage&, GreyArea);

// An area, scaled by `factor` and turned by `angle` so that what ran along that angle runs along the rows; what lies outside
// the picture repeats its edge.
GreyImage turned(const GreyImage&, GreyArea, double angle, double factor);

GreyImage halved(const GreyImage&);
GreyImage inverted(GreyImage);

}  // namespace drivers
