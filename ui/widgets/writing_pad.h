#pragma once

#include "ui/theme.h"

namespace ui {

// A square to write one character in by finger, widget "pad". The stroke that was finished in this frame.
std::optional<Stroke> writingPad(Frame&, const Rect&, const std::vector<Stroke>&);

}  // namespace ui
