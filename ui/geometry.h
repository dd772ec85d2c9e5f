#pragma once

#include <cstdint>

namespace ui {

// Millimetres on the panel, from its upper left corner.
struct Size { float width = 0, height = 0; };
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Rect inset(float dx, float dy) const { return {x + dx, y + dy, width - 2 * dx, height - 2 * dy}; }
    Rect inset(float d) const { return inset(d, d); }
    bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    bool operator==(const Rect&) const = default;
};

using Colour = std::uint32_t;                        // 0xAARRGGBB, as in pictures

}  // namespace ui
