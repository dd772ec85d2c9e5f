#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

// What goes over a wire, put together from its parts.
using Bytes = std::vector<std::uint8_t>;

inline Bytes operator+(Bytes left, const Bytes& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}
inline Bytes ascii(std::string_view text) { return {text.begin(), text.end()}; }
