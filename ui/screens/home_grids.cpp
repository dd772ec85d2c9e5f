#include "ui/screens/home_grids.h"

#include <algorithm>
#include <sstream>

#include "ui/widgets/pager.h"

namespace ui {

// Under one another, with their explanations, if all items then fit on one page; else side by side.
Grid HomeGrids::waysTall(const Rect& below) {
    const Grid rows{attract_.ways, 1, TileLook::bigRow};
    const float items = headedGridHeight(frame_, attract_.itemsHeading, this->items(below.width, 0), below.width);
    if (gridHeight(frame_, rows, below.width) + 2 * look_.size.gap + items <= below.height) return rows;
    Grid columns{attract_.ways, std::min(4, static_cast<int>(attract_.ways.size())), TileLook::bigColumn};
    for (Tile& way : columns.tiles) way.explanation.clear();
    if (columns.columns < 4 || widest(columns) <= columnWidth(frame_, columns, below.width)) return columns;
    columns.how = TileLook::bigRow;
    columns.columns = 2;
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
    if (widest(grid) > columnWidth(frame_, grid, width)) grid.columns = (grid.columns + 1) / 2;
    return grid;
}

Grid HomeGrids::items(float width, float room) {
    const Grid one{attract_.items, 1, TileLook::row}, two{attract_.items, 2, TileLook::row};
    const bool fits = headedGridHeight(frame_, attract_.itemsHeading, one, width) <= room || breaksWords(two, width);
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
    if (highestRow(frame_, all, rect.width) > room || breaksWords(all, rect.width)) all.columns = 1;
    return all;
}

// A word of letters that is longer than its column would go on in the next line; Chinese may.
bool HomeGrids::breaksWords(const Grid& grid, float width) {
    return std::ranges::any_of(grid.tiles, [&](const Tile& tile) {
        std::istringstream words(tile.title);
        for (std::string word; words >> word;)
            if (std::ranges::all_of(word, [](char c) { return c > 0; }) &&
                tileWidth(frame_, {{}, word, {}, {}, Tone::plain, tile.icon}, grid.how) > columnWidth(frame_, grid, width)) return true;
        return false;
    });
}

float HomeGrids::widest(const Grid& grid) {
    float width = 0;
    for (const Tile& way : grid.tiles) width = std::max(width, tileWidth(frame_, way, grid.how));
    return width;
}

}  // namespace ui
