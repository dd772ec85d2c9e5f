#include <algorithm>

#include "ui/frame/parts.h"

namespace ui {
namespace {

ImU32 packed(Colour colour) { return swapRedBlue(colour); }

}  // namespace

void Frame::fill(const Rect& rect, Colour colour, float radius) {
    const ImVec2 a = parts_->upperLeft(rect), b = parts_->lowerRight(rect);
    const float round = std::min(parts_->whole(radius), std::floor((b.y - a.y) / 2));
    auto band = [&](float from, float to, ImDrawFlags corners) {
        if (from < to) parts_->list->AddRectFilled({a.x, from}, {b.x, to}, packed(colour), round, corners);
    };
    // In three bands: the rasteriser fills an upright rectangle much faster than a fan of triangles.
    band(a.y, a.y + round, ImDrawFlags_RoundCornersTop);
    band(a.y + round, b.y - round, ImDrawFlags_RoundCornersNone);
    band(b.y - round, b.y, ImDrawFlags_RoundCornersBottom);
}

void Frame::outline(const Rect& rect, Colour colour, float thickness, float radius) {
    const float line = std::max(1.F, parts_->whole(thickness)), half = line / 2;
    const ImVec2 a = parts_->upperLeft(rect), b = parts_->lowerRight(rect);
    if (b.x - a.x <= line || b.y - a.y <= line) return fill(rect, colour, radius);
    parts_->list->PathRect({a.x + half, a.y + half}, {b.x - half, b.y - half}, std::max(0.F, parts_->whole(radius) - half));
    parts_->list->PathStroke(packed(colour), ImDrawFlags_Closed, line);
}

void Frame::line(Point from, Point to, Colour colour, float thickness) {
    const float half = thickness / 2;
    if (from.y == to.y) return fill({std::min(from.x, to.x), from.y - half, std::abs(to.x - from.x), thickness}, colour);
    if (from.x == to.x) return fill({from.x - half, std::min(from.y, to.y), thickness, std::abs(to.y - from.y)}, colour);
    parts_->list->AddLine({parts_->px(from.x), parts_->px(from.y)}, {parts_->px(to.x), parts_->px(to.y)}, packed(colour),
                          parts_->px(thickness));
}

void Frame::polyline(const std::vector<Point>& points, Colour colour, float thickness) {
    if (points.empty()) return;
    std::vector<ImVec2> path;
    for (auto& p : points) path.push_back({parts_->px(p.x), parts_->px(p.y)});
    if (path.size() > 1)
        parts_->list->AddPolyline(path.data(), static_cast<int>(path.size()), packed(colour), 0, parts_->px(thickness));
    for (auto& end : {path.front(), path.back()})
        parts_->list->AddCircleFilled(end, parts_->px(thickness) / 2, packed(colour));
}

void Frame::circle(Point centre, float radius, Colour colour) {
    parts_->list->AddCircleFilled({parts_->px(centre.x), parts_->px(centre.y)}, parts_->px(radius), packed(colour));
}

void Frame::picture(const Picture& picture, const Rect& rect, Sampling sampling) {
    const ImVec2 a = parts_->upperLeft(rect), b = parts_->lowerRight(rect);
    auto* texture = parts_->pictures.at(picture, static_cast<int>(b.x - a.x), static_cast<int>(b.y - a.y), sampling);
    if (!texture) return;
    parts_->remember("", "", rect, Role::picture, true);
    parts_->list->AddImage(ImTextureRef(static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(texture))), a, b);
}

// Only what is seen is enlarged: a page at three times its size would be tens of megabytes.
void Frame::pictureThrough(const Rect& window, const Picture& picture, const Rect& rect) {
    if (picture.width <= 0 || picture.height <= 0) return;
    const float across = rect.width / static_cast<float>(picture.width), down = rect.height / static_cast<float>(picture.height);
    const auto first = [](float from, float scale, int last) { return std::clamp(static_cast<int>(std::floor(from / scale)), 0, last); };
    const auto end = [](float to, float scale, int last) { return std::clamp(static_cast<int>(std::ceil(to / scale)), 0, last); };
    const int left = first(window.x - rect.x, across, picture.width), right = end(window.right() - rect.x, across, picture.width);
    const int top = first(window.y - rect.y, down, picture.height), bottom = end(window.bottom() - rect.y, down, picture.height);
    const Rect at{rect.x + static_cast<float>(left) * across, rect.y + static_cast<float>(top) * down, static_cast<float>(right - left) * across,
                  static_cast<float>(bottom - top) * down};
    const ImVec2 a = parts_->upperLeft(at), b = parts_->lowerRight(at);
    auto* texture = parts_->pictures.at(picture, {left, top, right - left, bottom - top}, static_cast<int>(b.x - a.x), static_cast<int>(b.y - a.y), Sampling::smooth);
    if (!texture) return;
    parts_->remember("", "", window, Role::picture, true);
    clipped(window, [&] { parts_->list->AddImage(ImTextureRef(static_cast<ImTextureID>(reinterpret_cast<std::uintptr_t>(texture))), a, b); });
}

void Frame::icon(char32_t glyph, const Rect& box, Colour colour) {
    const Face& face = parts_->fonts.iconFace(glyph);
    const float size = std::round(face.sizeAtEm(parts_->px(std::min(box.width, box.height))));
    const float width = face.font->GetFontBaked(size)->GetCharAdvance(glyph);
    const ImVec2 at{std::round(parts_->px(box.x + box.width / 2) - width / 2),
                    std::round(parts_->px(box.y + box.height / 2) - size / 2)};
    face.font->RenderChar(parts_->list, size, at, packed(colour), glyph);
}

void Frame::clipped(const Rect& rect, const std::function<void()>& draw) {
    parts_->list->PushClipRect(parts_->upperLeft(rect), parts_->lowerRight(rect), true);
    draw();
    parts_->list->PopClipRect();
}

}  // namespace ui
