#pragma once

#include "ui/frame.h"

namespace ui {

// The part of the panel between the bars: draw(View) says where it is, the screens read it.
Rect content(Frame&);
void setContent(Frame&, const Rect&);

}  // namespace ui
