#include <array>
#include <imgui.h>

#include "ui/raster/blend.h"
#include "ui/raster/draw.h"

namespace ui {
namespace {

struct Corner { float x, y, alpha; };

Corner cornerOf(const ImDrawVert& v) { return {v.pos.x, v.pos.y, static_cast<float>(v.col >> IM_COL32_A_SHIFT)}; }

// Where an edge crosses the middle of a row. The upper end comes first whatever triangle asks, so that neighbours
// compute the same crossing and no pixel between them is drawn twice or not at all.
struct Crossing { float x, alpha; };
class Edge {
public:
    Edge(const Corner& upper, const Corner& lower)
        : upper_(upper), lower_(lower.y), x_((lower.x - upper.x) / (lower.y - upper.y)),
          alpha_((lower.alpha - upper.alpha) / (lower.y - upper.y)) {}
    bool crosses(float y) const { return upper_.y <= y && y < lower_; }
    Crossing at(float y) const { return {upper_.x + (y - upper_.y) * x_, upper_.alpha + (y - upper_.y) * alpha_}; }

private:
    Corner upper_;
    float lower_, x_, alpha_;                        // the slopes; of a level edge infinite, but nothing crosses it
};

void span(std::uint32_t* row, const Area& clip, Crossing a, Crossing b, std::uint32_t colour) {
    if (b.x < a.x) std::swap(a, b);
    const int left = std::max(firstPixel(a.x), clip.left), right = std::min(firstPixel(b.x), clip.right);
    if (left >= right) return;
    const float width = b.x - a.x, slope = width > 0 ? (b.alpha - a.alpha) / width : 0;
    if (a.alpha == 255 && b.alpha == 255) return std::fill(row + left, row + right, colour | 0xFF000000);
    for (int x = left; x < right; ++x) {
        const float alpha = a.alpha + (static_cast<float>(x) + 0.5F - a.x) * slope;
        row[x] = blend(row[x], colour, static_cast<std::uint32_t>(std::clamp(alpha, 0.F, 255.F) + 0.5F));
    }
}

}  // namespace

void drawTriangle(const Surface& surface, const Area& clip, const Primitive& p) {
    const Area area = overlap(p.area, clip);
    std::array<Corner, 3> c{cornerOf(*p.corner[0]), cornerOf(*p.corner[1]), cornerOf(*p.corner[2])};
    std::sort(c.begin(), c.end(), [](auto& a, auto& b) { return a.y != b.y ? a.y < b.y : a.x < b.x; });
    const Edge longest(c[0], c[2]), upper(c[0], c[1]), lower(c[1], c[2]);
    for (int y = area.top; y < area.bottom; ++y) {
        const float middle = static_cast<float>(y) + 0.5F;
        if (!longest.crosses(middle)) continue;
        const Edge& other = upper.crosses(middle) ? upper : lower;
        span(surface.row(y), area, longest.at(middle), other.at(middle), p.colour);
    }
}

}  // namespace ui
