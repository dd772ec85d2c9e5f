#pragma once

#include <string>
#include <vector>

#include "ui/widgets/sheet.h"

namespace ui {

// Short words to choose from in equal columns: years, months, days.
struct Cell { std::string id, text, spoken; bool selected = false; };
// Adds rows of them to the sheet; the id of the cell that is tapped while the sheet is shown goes into `chosen`. `columns`:
// to be tried in this order until all rows fit.
void addCells(Sheet&, std::vector<Cell>, const std::vector<int>& columns, std::string& chosen);

}  // namespace ui
