#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// What a screen says before anything else: a large sign, a title, a line. Portrait: in the middle, under one another;
// landscape: the sign on the left.
struct Head { char32_t glyph = 0; Tone tone = Tone::plain; std::string title, explanation, note = {}; };   // note: a code
void addHead(Sheet&, Head);

}  // namespace ui
