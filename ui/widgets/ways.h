#pragma once

#include <optional>

#include "ui/text_input/composing.h"
#include "ui/theme.h"

namespace ui {

// The ways to write a character, side by side or, in a narrow place, under one another; the one that was tapped.
std::optional<Way> ways(Frame&, const Rect&, std::optional<Way> open);
float waysWidth(Frame&);                             // at least, under one another
const char* nameOf(Way);
const char* adviceOn(Way);                           // how it is done, in a line

}  // namespace ui
