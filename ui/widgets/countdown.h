#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// How much time is left of how much, as a bar that shrinks and in words.
void addCountdown(Sheet&, int seconds, int total, int card);

}  // namespace ui
