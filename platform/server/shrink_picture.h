#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace platform {

// A JPEG of at most 300 kB and 2,400 pixels of what a phone sent, anew, so that nothing of where and when it was taken goes
// along. None: it cannot be read as a JPEG, or has more than 100 million pixels.
std::optional<std::vector<std::uint8_t>> shrinkPicture(std::span<const std::uint8_t> jpeg);

}  // namespace platform
