#pragma once

#include "ui/theme.h"

namespace ui {

// A field to fill: its label, what is in it or what belongs there, what is wrong. Answers by its id: typing is a screen of its own.
float fieldHeight(Frame&, const Field&, float width);
bool field(Frame&, const Rect&, const Field&);

}  // namespace ui
