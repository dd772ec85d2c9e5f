#include "ui/widgets/grid.h"

#include <algorithm>

namespace ui {

float columnWidth(Frame& frame, const Grid& grid, float width) {
    return (width - theme(frame).size.gap * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
}

namespace {

// Alone in its row: it takes all of it.
float widthOf(Frame& frame, const Grid& grid, std::size_t tile, float width) {
    const auto columns = static_cast<std::size_t>(grid.columns);
    const bool alone = tile % columns == 0 && tile + 1 == grid.tiles.size();
    return alone ? width : columnWidth(frame, grid, width);
}

bool isSelected(const Grid& grid, std::size_t tile) { return !grid.selected.empty() && grid.tiles[tile].id == grid.selected; }
std::size_t firstOf(const Grid& grid, int row) { return static_cast<std::size_t>(row * grid.columns); }
std::size_t lastOf(const Grid& grid, int row) { return std::min(firstOf(grid, row + 1), grid.tiles.size()); }

}  // namespace

float gridHeight(Frame& frame, const Grid& grid, float width) {
    float sum = 0;
    for (int row = 0; row < gridRows(grid); ++row) sum += gridRowHeight(frame, grid, row, width) + (row ? theme(frame).size.gap : 0);
    return sum;
}

int gridRows(const Grid& grid) { return (static_cast<int>(grid.tiles.size()) + grid.columns - 1) / grid.columns; }

float gridRowHeight(Frame& frame, const Grid& grid, int row, float width) {
    float height = grid.least;
    for (std::size_t i = firstOf(grid, row); i < lastOf(grid, row); ++i)
        height = std::max(height, tileHeight(frame, grid.tiles[i], widthOf(frame, grid, i, width), grid.how, isSelected(grid, i)));
    return height;
}

float highestRow(Frame& frame, const Grid& grid, float width) {
    float highest = 0;
    for (int row = 0; row < gridRows(grid); ++row) highest = std::max(highest, gridRowHeight(frame, grid, row, width));
    return highest;
}

std::string gridRow(Frame& frame, const Rect& rect, const Grid& grid, int row) {
    const float gap = theme(frame).size.gap;
    std::string tapped;
    float x = rect.x;
    for (std::size_t i = firstOf(grid, row); i < lastOf(grid, row); ++i) {
        const float width = widthOf(frame, grid, i, rect.width);
        if (tile(frame, {x, rect.y, width, rect.height}, grid.tiles[i], grid.how, isSelected(grid, i)))
            tapped = grid.tiles[i].id;
        x += width + gap;
    }
    return tapped;
}

}  // namespace ui
