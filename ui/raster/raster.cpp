#include "ui/raster/raster.h"

#include "ui/raster/draw.h"

namespace ui {
namespace {

constexpr int atOnce = 128;                          // rows: the display takes them while the next ones are drawn

}  // namespace

Raster::Raster(int width, int height) : bounds_{0, 0, width, height}, tiles_(width, height) {}

bool Raster::draw(const ImDrawData& data, const Surface& surface, const std::function<void(const Area&)>& finished) {
    collect(data, overlap(bounds_, surface.area()), primitives_);
    const auto changed = tiles_.changed(primitives_);
    for (auto& area : changed)
        for (int top = area.top; top < area.bottom; top += atOnce) {
            const Area part = overlap({area.left, top, area.right, std::min(top + atOnce, area.bottom)}, surface.area());
            draw(part, surface);
            if (!part.empty()) finished(part);
        }
    primitives_.clear();                             // they point into the draw data
    return !changed.empty();
}

void Raster::draw(const Area& area, const Surface& surface) const {
    // What lies below the last opaque rectangle that covers all of the area cannot be seen.
    auto first = std::find_if(primitives_.rbegin(), primitives_.rend(),
                              [&](auto& p) { return p.opaque() && p.area.covers(area); });
    auto p = first == primitives_.rend() ? primitives_.begin() : first.base() - 1;
    if (first == primitives_.rend()) fillOpaque(surface, area, 0xFFFFFFFF);
    for (; p != primitives_.end(); ++p) {
        if (overlap(p->area, area).empty()) continue;
        p->rectangle ? drawRectangle(surface, area, *p) : drawTriangle(surface, area, *p);
    }
}

}  // namespace ui
