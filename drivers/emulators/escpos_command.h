#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

// Where one command of the stream ends and the next begins.
namespace emulators {

struct Extent {
    std::size_t length = 0;
    bool known = true;      // false: a command this printer does not have; its first two bytes are skipped
};

// Of the command (or control, or character) at the front. Nothing: more bytes must come first.
// `chinese` says whether bytes from 81 on come in pairs.
std::optional<Extent> extent(std::span<const std::uint8_t> stream, bool chinese);

}  // namespace emulators
