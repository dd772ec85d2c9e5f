#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace platform {

// RFC 4648 §4, padded, no line breaks.
std::string toBase64(std::span<const std::uint8_t>);
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view);   // nothing when it is not exactly that

}  // namespace platform
