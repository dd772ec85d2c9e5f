#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace platform {

// So large at most; pixels of the longer side.
struct ShrinkTo { int longest = 2400; std::size_t bytes = 300 << 10; };
constexpr ShrinkTo forAGlance{480, 32 << 10};

// A smaller JPEG of what a phone sent, anew, so that nothing of where and when it was taken goes
// along. None: it cannot be read as a JPEG, or has more than 100 million pixels.
std::optional<std::vector<std::uint8_t>> shrinkPicture(std::span<const std::uint8_t> jpeg, ShrinkTo = {});

}  // namespace platform
