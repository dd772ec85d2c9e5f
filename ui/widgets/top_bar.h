#pragma once

#include "ui/theme.h"

namespace ui {

// Whose terminal this is, where it stands, what time it is and whether it is connected.
float topBarHeight(Frame&, const Surround&);
bool topBar(Frame&, const Rect&, const Surround&);     // true: its left corner, where the emblem stands, was touched

}  // namespace ui
