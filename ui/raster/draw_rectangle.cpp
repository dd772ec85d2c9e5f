#include <cmath>
#include <imgui.h>

#include "ui/raster/blend.h"
#include "ui/raster/draw.h"

namespace ui {
namespace {

void fill(const Surface& surface, const Area& area, std::uint32_t colour) {
    const std::uint32_t alpha = colour >> 24;
    if (alpha == 0xFF) return fillOpaque(surface, area, colour);
    for (int y = area.top; y < area.bottom; ++y)
        for (auto* pixel = surface.row(y) + area.left; pixel != surface.row(y) + area.right; ++pixel)
            *pixel = blend(*pixel, colour, alpha);
}

// Where the texels of a row or a column of pixels lie, in 1/65536 texel. Equal sizes step by exactly one.
struct Texels {
    std::int64_t first, step;
    int last;

    Texels(float from, float to, int texels, int pixels) : last(texels - 1) {
        const double length = (static_cast<double>(to) - from) * texels;
        const bool same = std::abs(length - pixels) < 0.01;
        step = same ? 65536 : static_cast<std::int64_t>(length * 65536 / pixels);
        first = same ? std::llround(static_cast<double>(from) * texels) * 65536
                     : static_cast<std::int64_t>(static_cast<double>(from) * texels * 65536) + step / 2;
    }
    // The texels of pixels [from, to) follow one another, so the first of them leads to all.
    bool row(int from, int to) const { return step == 65536 && first + from * step >= 0 && (first >> 16) + to <= last + 1; }
    int at(int pixel) const {
        return static_cast<int>(std::clamp<std::int64_t>((first + pixel * step) >> 16, 0, last));
    }
};

// Opaque ink in the shape of a mask, texel by texel: text. No branch, so that the compiler makes vectors of it.
void inkRow(std::uint32_t* pixels, const std::uint8_t* mask, int count, std::uint32_t ink) {
    for (int x = 0; x < count; ++x) pixels[x] = blend(pixels[x], ink, mask[x]);
}

void stamp(std::uint32_t& pixel, const Texture& from, std::ptrdiff_t texel, std::uint32_t colour) {
    if (!from.mask) colour = (from.picture[texel] & 0xFFFFFF) | scaled(from.picture[texel] >> 24, colour >> 24) << 24;
    const std::uint32_t alpha = from.mask ? scaled(from.mask[texel], colour >> 24) : colour >> 24;
    pixel = blend(pixel, colour, alpha);
}

}  // namespace

void drawRectangle(const Surface& surface, const Area& clip, const Primitive& p) {
    const Area area = overlap(p.area, clip);
    if (area.empty()) return;
    if (!p.texture) return fill(surface, area, p.colour);

    const ImDrawVert &a = *p.corner[0], &b = *p.corner[2];
    const int left = firstPixel(a.pos.x), top = firstPixel(a.pos.y);
    const Texture& from = *p.texture;
    const Texels across(a.uv.x, b.uv.x, from.width, firstPixel(b.pos.x) - left);
    const Texels down(a.uv.y, b.uv.y, from.height, firstPixel(b.pos.y) - top);
    const int step = across.row(area.left - left, area.right - left) ? 1 : 0;
    for (int y = area.top; y < area.bottom; ++y) {
        const auto start = static_cast<std::ptrdiff_t>(down.at(y - top)) * from.width;
        std::uint32_t* row = surface.row(y);
        std::ptrdiff_t texel = start + across.at(area.left - left);
        if (step && from.mask && p.colour >> 24 == 0xFF) {
            inkRow(row + area.left, from.mask + texel, area.width(), p.colour);
            continue;
        }
        for (int x = area.left; x < area.right; ++x, texel += step) {
            if (!step) texel = start + across.at(x - left);
            stamp(row[x], from, texel, p.colour);
        }
    }
}

}  // namespace ui
