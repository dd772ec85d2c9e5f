#pragma once

#include <cstdint>

namespace ui {

// Pixels that can be drawn: a mask that takes the colour of what is drawn with it, or a picture. Borrowed.
// A draw command names it by its address (ImTextureID).
struct Texture {
    int width = 0, height = 0;
    const std::uint8_t* mask = nullptr;              // one byte a pixel
    const std::uint32_t* picture = nullptr;          // 0xAARRGGBB
    std::uint64_t identity = 0;                      // other contents, other number
};

}  // namespace ui
