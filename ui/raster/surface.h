#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace ui {

// Whole pixels, right and bottom excluded.
struct Area {
    int left = 0, top = 0, right = 0, bottom = 0;

    bool empty() const { return left >= right || top >= bottom; }
    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool covers(const Area& other) const {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }
    bool operator==(const Area&) const = default;
};

inline Area overlap(const Area& a, const Area& b) {
    return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right), std::min(a.bottom, b.bottom)};
}

// Somebody's 32-bit pixels 0xAARRGGBB; `pitch` is in pixels. What is drawn into it is opaque.
struct Surface {
    std::uint32_t* pixels = nullptr;
    int width = 0, height = 0, pitch = 0;

    std::uint32_t* row(int y) const { return pixels + static_cast<std::ptrdiff_t>(y) * pitch; }
    Area area() const { return {0, 0, width, height}; }
};

// Opaque, the fastest way: one row, then copies of it. The area lies on the surface.
inline void fillOpaque(const Surface& surface, const Area& area, std::uint32_t colour) {
    if (area.empty()) return;
    std::uint32_t* first = surface.row(area.top) + area.left;
    std::fill(first, first + area.width(), colour);
    for (int y = area.top + 1; y < area.bottom; ++y)
        std::memcpy(surface.row(y) + area.left, first, static_cast<std::size_t>(area.width()) * sizeof colour);
}

}  // namespace ui
