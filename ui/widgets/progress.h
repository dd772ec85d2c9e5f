#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// How many of how many are done. It stands still between them: movement explains nothing here.
void addProgress(Sheet&, int done, int total);

}  // namespace ui
