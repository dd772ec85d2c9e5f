#include "ui/raster/primitive.h"

#include <cstring>
#include <imgui.h>

#include "ui/raster/blend.h"

namespace ui {
namespace {

std::uint64_t mix(std::uint64_t hash, std::uint64_t value) {
    hash = (hash ^ value) * 0x9E3779B97F4A7C15;
    return hash ^ hash >> 32;
}

std::uint64_t bits(const ImVec2& v) {
    std::uint64_t both;
    static_assert(sizeof v == sizeof both);
    std::memcpy(&both, &v, sizeof both);
    return both;
}

// Far beyond any panel, and the conversion never leaves the range of int. NaN becomes the smallest.
float sane(float v) { return v > -1e6F ? std::min(v, 1e6F) : -1e6F; }

std::uint64_t hashOf(const Primitive& p) {
    std::uint64_t hash = p.texture ? p.texture->identity : 1;
    for (auto* corner : p.corner)
        if (corner) {
            hash = mix(hash, bits(corner->pos));
            hash = mix(hash, corner->col);
            if (p.texture) hash = mix(hash, bits(corner->uv));
        }
    hash = mix(hash, static_cast<std::uint64_t>(p.area.left) << 32 | static_cast<std::uint32_t>(p.area.top));
    return mix(hash, static_cast<std::uint64_t>(p.area.right) << 32 | static_cast<std::uint32_t>(p.area.bottom));
}

struct Walk {
    const ImDrawVert* vertices;
    const ImDrawIdx* indices;
    Area clip;
    const Texture* texture;
    std::vector<Primitive>& out;

    const ImDrawVert& vertex(unsigned n) const { return vertices[indices[n]]; }

    // Dear ImGui writes every rectangle and glyph as corners a b c, a c d.
    bool isRectangle(unsigned n, unsigned count) const {
        if (n + 6 > count || indices[n] != indices[n + 3] || indices[n + 2] != indices[n + 4]) return false;
        auto &a = vertex(n), &b = vertex(n + 1), &c = vertex(n + 2), &d = vertex(n + 5);
        return a.pos.y == b.pos.y && b.pos.x == c.pos.x && c.pos.y == d.pos.y && d.pos.x == a.pos.x &&
               a.col == b.col && a.col == c.col && a.col == d.col && a.pos.x <= c.pos.x && a.pos.y <= c.pos.y;
    }

    void add(Primitive p) const {
        p.area = overlap(p.area, clip);
        if (p.area.empty()) return;
        p.colour = swapRedBlue(p.corner[0]->col);
        p.hash = hashOf(p);
        out.push_back(p);
    }

    void rectangle(unsigned n) const {
        auto &a = vertex(n), &c = vertex(n + 2);
        Primitive p{{&a, nullptr, &c}, bits(a.uv) == bits(c.uv) ? nullptr : texture, {}, 0, 0, true};
        p.area = {firstPixel(a.pos.x), firstPixel(a.pos.y), firstPixel(c.pos.x), firstPixel(c.pos.y)};
        if (a.col >> IM_COL32_A_SHIFT) add(p);
    }

    void triangle(unsigned n) const {
        auto &a = vertex(n), &b = vertex(n + 1), &c = vertex(n + 2);
        if (!((a.col | b.col | c.col) >> IM_COL32_A_SHIFT)) return;
        const auto [left, right] = std::minmax({a.pos.x, b.pos.x, c.pos.x});
        const auto [top, bottom] = std::minmax({a.pos.y, b.pos.y, c.pos.y});
        add({{&a, &b, &c}, nullptr, {firstPixel(left), firstPixel(top), firstPixel(right), firstPixel(bottom)}});
    }
};

Area areaOf(const ImVec4& clip) {
    return {firstPixel(clip.x), firstPixel(clip.y), firstPixel(clip.z), firstPixel(clip.w)};
}

}  // namespace

// ceil(edge - 0.5), without a call into libm.
int firstPixel(float edge) {
    const float shifted = sane(edge) - 0.5F;
    const int whole = static_cast<int>(shifted);
    return whole + (static_cast<float>(whole) < shifted);
}

void collect(const ImDrawData& data, const Area& bounds, std::vector<Primitive>& out) {
    out.clear();
    for (auto* list : data.CmdLists)
        for (auto& command : list->CmdBuffer) {
            if (command.UserCallback || command.ElemCount == 0) continue;
            auto* texture = reinterpret_cast<const Texture*>(static_cast<std::uintptr_t>(command.GetTexID()));
            const Walk walk{list->VtxBuffer.Data + command.VtxOffset, list->IdxBuffer.Data + command.IdxOffset,
                            overlap(areaOf(command.ClipRect), bounds), texture, out};
            for (unsigned n = 0; n + 3 <= command.ElemCount;) {
                const bool rectangle = walk.isRectangle(n, command.ElemCount);
                rectangle ? walk.rectangle(n) : walk.triangle(n);
                n += rectangle ? 6 : 3;
            }
        }
}

}  // namespace ui
