#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// What is paid for, line by line, with its amount at the end of the line.
void addCharges(Sheet&, const std::vector<Charge>&, int card);
// The sum, large, and in words below it: a figure is misread more easily. The voice says it once.
void addSum(Sheet&, Fen, int card);

}  // namespace ui
