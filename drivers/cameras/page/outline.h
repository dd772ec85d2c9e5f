#pragma once

#include <array>
#include <vector>

namespace drivers {

struct Corner {
    double x = 0, y = 0;
    bool operator==(const Corner&) const = default;
};
using Outline = std::array<Corner, 4>;                  // top left, top right, bottom right, bottom left

double areaOf(const Outline&);

// The four-sided figure that these points, the border of something that lies there, come nearest to: the largest within their
// hull, its sides then laid through the points beside them. Its corners in the order above.
Outline outlineOf(const std::vector<Corner>& border);

}  // namespace drivers
