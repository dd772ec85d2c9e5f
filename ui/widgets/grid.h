#pragma once

#include "ui/widgets/tile.h"

namespace ui {

// Tiles in equal columns, every tile of a row as high as the highest of it.
struct Grid { std::vector<Tile> tiles; int columns = 1; TileLook how = TileLook::row; std::string selected = {}; float least = 0; };   // least: height of a row
int gridRows(const Grid&);
float columnWidth(Frame&, const Grid&, float width);
float gridHeight(Frame&, const Grid&, float width);
float gridRowHeight(Frame&, const Grid&, int row, float width);
float highestRow(Frame&, const Grid&, float width);
// The id of the tile that was tapped, else empty.
std::string gridRow(Frame&, const Rect&, const Grid&, int row);

}  // namespace ui
