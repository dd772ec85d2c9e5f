#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// Labels and their values under one another, on a card of the sheet or anywhere.
void addRows(Sheet&, std::vector<Row>, int card);
float rowsHeight(Frame&, const std::vector<Row>&, float width);
void drawRows(Frame&, const Rect&, const std::vector<Row>&);

}  // namespace ui
