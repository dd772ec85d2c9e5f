#pragma once

#include <cstdint>

namespace ui {

// `alpha` 0..255; red and blue are blended in one multiplication.
inline std::uint32_t blend(std::uint32_t ground, std::uint32_t ink, std::uint32_t alpha) {
    const std::uint32_t a = alpha + (alpha >> 7);    // 255 becomes 256, so that opaque ink comes out unchanged
    const std::uint32_t redBlue = ((ink & 0xFF00FF) * a + (ground & 0xFF00FF) * (256 - a)) >> 8 & 0xFF00FF;
    const std::uint32_t green = ((ink & 0x00FF00) * a + (ground & 0x00FF00) * (256 - a)) >> 8 & 0x00FF00;
    return 0xFF000000 | redBlue | green;
}

// Parts of 255, exactly rounded.
inline std::uint32_t scaled(std::uint32_t a, std::uint32_t b) { return b == 255 ? a : (a * b + 127) / 255; }

// Dear ImGui packs colours as 0xAABBGGRR.
inline std::uint32_t swapRedBlue(std::uint32_t c) {
    return (c & 0xFF00FF00) | (c & 0xFF) << 16 | (c >> 16 & 0xFF);
}

}  // namespace ui
