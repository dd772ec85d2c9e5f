#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace emulators {

// Two bytes of a command, the lower first.
inline int wordAt(std::span<const std::uint8_t> bytes, std::size_t at) { return bytes[at] + 256 * bytes[at + 1]; }

}  // namespace emulators
