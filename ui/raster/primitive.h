#pragma once

#include <cstdint>
#include <vector>

#include "ui/raster/surface.h"
#include "ui/raster/texture.h"

struct ImDrawData;
struct ImDrawVert;

namespace ui {

// The smallest thing that is drawn: a triangle of one colour whose alpha may vary, or an upright rectangle that is
// filled or takes its pixels from a texture.
struct Primitive {
    const ImDrawVert* corner[3] = {};                // rectangle: upper left, none, lower right
    const Texture* texture = nullptr;                // null: plain colour
    Area area;                                       // pixels that it may touch, clipped
    std::uint64_t hash = 0;                          // equal hash, equal pixels
    std::uint32_t colour = 0;                        // 0xAARRGGBB
    bool rectangle = false;

    bool opaque() const { return rectangle && !texture && colour >> 24 == 0xFF; }
};

// Edge coordinate to the first pixel whose centre lies at or behind it.
int firstPixel(float edge);

// What the draw data draws, in order, clipped to `bounds`; what touches no pixel is left out. Textured triangles that
// do not form an upright rectangle are drawn plain: nothing here rotates pictures.
void collect(const ImDrawData&, const Area& bounds, std::vector<Primitive>& out);

}  // namespace ui
