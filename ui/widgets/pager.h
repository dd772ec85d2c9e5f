#pragma once

#include "ui/theme.h"

namespace ui {

// Buttons to turn pages, as gestures are asked of nobody. On the first page nothing goes back, on the last nothing on.
float pagerHeight(Frame&, float width, bool withCount);
void pager(Frame&, const Rect&, bool withCount, int& page, int pages);
std::string pageCount(int page, int pages);          // 第 1 页，共 3 页

}  // namespace ui
