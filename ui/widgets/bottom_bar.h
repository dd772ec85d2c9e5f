#pragma once

#include "ui/theme.h"

namespace ui {

// What is always there, each in its own place on every screen; what does nothing here leaves its place empty.
float bottomBarHeight(Frame&);
std::optional<Answer> bottomBar(Frame&, const Rect&, const Surround&);

}  // namespace ui
