#pragma once

#include "ui/theme.h"

namespace ui {

// Pictures of what to do, made of rectangles: a card above the reader, a slip of paper in front of the scanner.
void drawCardOnReader(Frame&, const Rect&);
void drawCodeAtScanner(Frame&, const Rect&);

}  // namespace ui
