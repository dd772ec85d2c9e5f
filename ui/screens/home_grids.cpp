#include "ui/screens/home_grids.h"

#include <algorithm>

#include "ui/widgets/pager.h"

namespace ui {

// Under one another, with their explanations, if all items then fit on one page; else side by side.
Grid HomeGrids::waysTall(const Rect& below) {
    const Grid rows{attract_.ways, 1, TileLook::bigRow};
    const float items = headedGridHeight(frame_, attract_.itemsHeading, this->items(below.width, 0), below.width);
    if (gridHeight(frame_, rows, below.width) + 2 * look_.size.gap + items <= below.height) return rows;
    Grid columns{attract_.ways, std::min(4, static_cast<int>(attract_.ways.size())), TileLook::bigColumn};
    for (Tile& way : columns.tiles) way.explanation.clear();
    if (widest(columns) > (below.width - 3 * look_.size.gap) / 4) columns.columns = std::min(3, columns.columns);
    return columns;
}

Grid HomeGrids::waysWide(float width, float height) {
    Grid grid{attract_.ways, 1, TileLook::bigRow};
    if (gridHeight(frame_, grid, width) > height)
        for (Tile& way : grid.tiles) way.explanation.clear();
    if (gridHeight(frame_, grid, width) > height) grid.how = TileLook::row;
    return grid;
}

Grid HomeGrids::paths(float width) {
    Grid grid{attract_.paths, std::max(1, static_cast<int>(attract_.paths.size())), TileLook::low};
    const float room = (width - look_.size.gap * static_cast<float>(grid.columns - 1)) / static_cast<float>(grid.columns);
    if (widest(grid) > room) grid.columns = (grid.columns + 1) / 2;
    return grid;
}

Grid HomeGrids::items(float width, float room) {
    const Grid one{attract_.items, 1, TileLook::row}, two{attract_.items, 2, TileLook::row};
    const bool fits = headedGridHeight(frame_, attract_.itemsHeading, one, width) <= room;
    return fits || gridHeight(frame_, one, width) < gridHeight(frame_, two, width) ? one : two;
}

bool HomeGrids::itemsFit(float width, float height) {
    if (attract_.items.empty() || attract_.ways.empty()) return true;
    const Grid grid = items(width, height);
    const float whole = headedGridHeight(frame_, attract_.itemsHeading, grid, width);
    if (whole <= height) return true;
    const float heading = frame_.portrait() ? whole - gridHeight(frame_, grid, width) : 0;     // else beside the pager
    return heading + pagerHeight(frame_, width, PageCount::between) + look_.size.gap + highestRow(frame_, grid, width) <= height;
}

Grid HomeGrids::together(const Rect& rect) {
    Grid all{attract_.ways, 2, TileLook::row};
    for (Tile& way : all.tiles) way.explanation.clear();
    if (!attract_.search.empty()) all.tiles.push_back({"search", attract_.search, {}, {}, Tone::plain, Icon::search});
    all.tiles.insert(all.tiles.end(), attract_.items.begin(), attract_.items.end());
    const float room = rect.height - pagerHeight(frame_, rect.width, PageCount::between) - look_.size.gap;
    if (highestRow(frame_, all, rect.width) > room) all.columns = 1;
    return all;
}

float HomeGrids::widest(const Grid& grid) {
    float width = 0;
    for (const Tile& way : grid.tiles) width = std::max(width, tileWidth(frame_, way, grid.how));
    return width;
}

}  // namespace ui
