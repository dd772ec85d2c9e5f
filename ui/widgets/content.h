#pragma once

#include "ui/frame.h"

namespace ui {

// The part of the panel between the bars: draw(View) says where it is, the screens read it.
Rect content(Frame&);
void setContent(Frame&, const Rect&);

// A portrait panel is touched from here down only: above it informs (ux: between 380 and 1220 mm above the floor).
float actsFrom(const Frame&);

}  // namespace ui
