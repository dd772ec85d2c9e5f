#include "ui/raster/tiles.h"

namespace ui {

Tiles::Tiles(int width, int height)
    : width_(width), height_(height), columns_((width + side - 1) / side), rows_((height + side - 1) / side) {}

std::vector<Area> Tiles::changed(const std::vector<Primitive>& primitives) {
    now_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), 0);
    for (auto& p : primitives) add(p);
    auto found = rectangles();
    before_.swap(now_);
    return found;
}

void Tiles::add(const Primitive& p) {
    for (int row = p.area.top / side; row <= (p.area.bottom - 1) / side; ++row)
        for (int column = p.area.left / side; column <= (p.area.right - 1) / side; ++column) {
            auto& hash = now_[static_cast<std::size_t>(row * columns_ + column)];
            hash = (hash ^ p.hash) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }
}

bool Tiles::differs(int column, int row) const {
    const auto tile = static_cast<std::size_t>(row * columns_ + column);
    return before_.empty() || before_[tile] != now_[tile];
}

Area Tiles::pixels(int left, int right, int row) const {
    return {left * side, row * side, std::min(right * side, width_), std::min((row + 1) * side, height_)};
}

// Runs of changed tiles; a run below one of the same width joins it.
std::vector<Area> Tiles::rectangles() const {
    std::vector<Area> found;
    for (int row = 0; row < rows_; ++row)
        for (int column = 0; column < columns_; ++column) {
            if (!differs(column, row)) continue;
            const int left = column;
            while (column < columns_ && differs(column, row)) ++column;
            const Area run = pixels(left, column, row);
            auto above = std::find_if(found.begin(), found.end(), [&](const Area& a) {
                return a.bottom == run.top && a.left == run.left && a.right == run.right;
            });
            if (above != found.end()) above->bottom = run.bottom;
            else found.push_back(run);
        }
    return found;
}

}  // namespace ui
