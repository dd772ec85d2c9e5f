#pragma once

#include "ui/widgets/grid.h"
#include "ui/widgets/sheet.h"

namespace ui {

// A grid of tiles below its heading (empty: none), with page buttons if it is higher than its place: beside the heading
// on a low panel, at the end on a high one. The id of the tile that was tapped, else empty.
std::string gridPages(Frame&, const Rect&, const std::string& heading, const Grid&);
// Adds its rows to a sheet; the id of the tile that is tapped while the sheet is shown goes into `chosen`.
void addGrid(Sheet&, const Grid&, std::string& chosen);
float headedGridHeight(Frame&, const std::string& heading, const Grid&, float width);

}  // namespace ui
