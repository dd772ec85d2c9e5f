#pragma once

#include <cmath>
#include <cstdint>

namespace codes {

// From 0 up to 1, the same for the same place, without a table.
inline double speckle(double x, double y, std::uint64_t seed) {
    auto bits = static_cast<std::uint64_t>(std::llround(x)) * 0x9E3779B97F4A7C15u ^ static_cast<std::uint64_t>(std::llround(y)) * 0xC2B2AE3D27D4EB4Fu ^ seed;
    bits ^= bits >> 31;
    bits *= 0xBF58476D1CE4E5B9u;
    bits ^= bits >> 29;
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

}  // namespace codes
