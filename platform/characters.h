#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace platform {

// Limits count characters, not bytes: of UTF-8, those that continue one begin with the bits 10.
inline std::size_t charactersIn(std::string_view utf8) {
    return std::size_t(std::ranges::count_if(utf8, [](char byte) { return (byte & 0xC0) != 0x80; }));
}

}  // namespace platform
