#include "ui/rotation.h"

#include <fmt/format.h>
#include <stdexcept>

namespace ui {

Rotation::Rotation(int degrees, int width, int height)
    : degrees_(degrees), width_(width), height_(height), across_(degrees == 90 || degrees == 270) {
    if (degrees < 0 || degrees > 270 || degrees % 90 != 0)
        throw std::runtime_error(fmt::format("the panel's rotation is {}: only 0, 90, 180 and 270 exist", degrees));
}

Point Rotation::toDisplay(Point p) const {
    const auto w = static_cast<float>(width_), h = static_cast<float>(height_);
    switch (degrees_) {
        case 90: return {h - p.y, p.x};
        case 180: return {w - p.x, h - p.y};
        case 270: return {p.y, w - p.x};
        default: return p;
    }
}

Point Rotation::toPicture(Point p) const {
    const auto w = static_cast<float>(width_), h = static_cast<float>(height_);
    switch (degrees_) {
        case 90: return {p.y, h - p.x};
        case 180: return {w - p.x, h - p.y};
        case 270: return {w - p.y, p.x};
        default: return p;
    }
}

Area Rotation::toDisplay(const Area& a) const {
    const Pixel p = place(a.left, a.top), q = place(a.right - 1, a.bottom - 1);
    return {std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x) + 1, std::max(p.y, q.y) + 1};
}

Rotation::Pixel Rotation::place(int x, int y) const {
    switch (degrees_) {
        case 90: return {height_ - 1 - y, x};
        case 180: return {width_ - 1 - x, height_ - 1 - y};
        case 270: return {y, width_ - 1 - x};
        default: return {x, y};
    }
}

void Rotation::copy(const Surface& picture, const Area& part, const Surface& display) const {
    const Pixel origin = place(0, 0), right = place(1, 0);
    const std::ptrdiff_t step = right.x - origin.x + static_cast<std::ptrdiff_t>(right.y - origin.y) * display.pitch;
    const Area area = overlap(part, picture.area());
    if (!display.area().covers(toDisplay(area))) return;   // another display than was configured: Window says so
    for (int y = area.top; y < area.bottom; ++y) {
        const Pixel first = place(area.left, y);
        std::uint32_t* to = display.row(first.y) + first.x;
        for (int x = area.left; x < area.right; ++x, to += step) *to = picture.row(y)[x];
    }
}

}  // namespace ui
