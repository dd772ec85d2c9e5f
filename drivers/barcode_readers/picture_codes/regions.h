#pragma once

#include <vector>

#include "drivers/pictures/grey.h"

namespace drivers {

// A part of a picture that is rich in edges, as codes are, and print.
struct CodeRegion {
    GreyArea area;
    double angle = 0;   // of its lines against the picture's rows, -45° … 45°, in radians
    double weight = 0;  // how rich
};

// The richest first.
std::vector<CodeRegion> codeRegions(const GreyImage&);

}  // namespace drivers
