#pragma once

#include "ui/widgets/grid.h"

namespace ui {

// A grid of tiles below its heading (empty: none), with page buttons if it is higher than its place: beside the heading
// on a low panel, at the end on a high one. The id of the tile that was tapped, else empty.
std::string gridPages(Frame&, const Rect&, const std::string& heading, const Grid&);
float headedGridHeight(Frame&, const std::string& heading, const Grid&, float width);

}  // namespace ui
