#pragma once

#include "ui/frame.h"

namespace ui {

// The part of the panel between the bars: draw(View) says where it is, the screens read it.
Rect content(Frame&);
void setContent(Frame&, const Rect&);

// How high above it a finger has to go: a panel that is at most 300 mm high is within reach as a whole (ux: 380 to 1220 mm
// above the floor, standing or seated). On a higher one the reach mode moves everything that is touched into its lower half.
bool offersReach(const Frame&);
// Nothing above it is touched, mm from the panel's upper edge: of a portrait panel the third or the half that informs.
float actsFrom(const Frame&);

}  // namespace ui
