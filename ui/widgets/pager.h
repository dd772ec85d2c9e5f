#pragma once

#include "ui/widgets/button.h"

namespace ui {

// Buttons to turn pages, as gestures are asked of nobody. On the first page nothing goes back, on the last nothing on.
// The count stands between them, or where the button is missing, or somewhere else.
enum class PageCount { between, inGap, elsewhere };
float pagerWidth(Frame&);                            // with one button above the other
float leastPagerWidth(Frame&);                       // side by side, without a count
float pagerHeight(Frame&, float width, PageCount);
// `next`: primary where turning on is the one thing to do.
void pager(Frame&, const Rect&, PageCount, int& page, int pages, Kind next = Kind::secondary);
std::string pageCount(int page, int pages);          // 第 1 页，共 3 页

}  // namespace ui
