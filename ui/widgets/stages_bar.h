#pragma once

#include "ui/theme.h"

namespace ui {

// Where one is: 须知 · 身份 · 填表 …
float stagesBarHeight(Frame&);
void stagesBar(Frame&, const Rect&, const std::vector<std::string>& stages, int current);

}  // namespace ui
