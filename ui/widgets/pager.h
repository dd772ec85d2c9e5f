#pragma once

#include "ui/theme.h"

namespace ui {

// Buttons to turn pages, as gestures are asked of nobody. On the first page nothing goes back, on the last nothing on.
// The count stands between them, or where the button is missing, or somewhere else.
enum class PageCount { between, inGap, elsewhere };
float pagerWidth(Frame&);                            // with one button above the other
float leastPagerWidth(Frame&);                       // side by side, without a count
float pagerHeight(Frame&, float width, PageCount);
void pager(Frame&, const Rect&, PageCount, int& page, int pages);
std::string pageCount(int page, int pages);          // 第 1 页，共 3 页

}  // namespace ui
