#pragma once

#include "ui/theme.h"

namespace ui {

// Whose terminal this is, where it stands, what time it is and whether it is connected.
float topBarHeight(Frame&, const Surround&);
void topBar(Frame&, const Rect&, const Surround&);

}  // namespace ui
