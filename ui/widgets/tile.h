#pragma once

#include "ui/theme.h"

namespace ui {

// A thing to choose: its sign, its name, a word of explanation, a badge. All of it is the target; answers by its id.
// Sign beside the words; the same with a title's size; sign above them; name and a small sign alone.
enum class TileLook { row, bigRow, bigColumn, low };
float tileHeight(Frame&, const Tile&, float width, TileLook, bool selected = false);
float tileWidth(Frame&, const Tile&, TileLook);      // that its words need to stand on one line each
bool tile(Frame&, const Rect&, const Tile&, TileLook, bool selected = false);

}  // namespace ui
