#pragma once

#include "ui/theme.h"

namespace ui {

// What the home page says before anything is chosen: the greeting, and an announcement if there is one. Both return what
// they took. Tall: in the middle of its place, with a word on what to do where nothing is announced. Low: one line each,
// the announcement alone where `below` needs the room.
float greetingTall(Frame&, const Rect&, const Attract&);
float greetingLow(Frame&, const Rect&, const Attract&, float below);

}  // namespace ui
