#pragma once

#include <vector>

#include "ui/theme.h"

namespace ui {

// What the home page says before anything is chosen. `first` is the worst of what there is to say, or else what an office
// announces; without words there is nothing. `also`: what else is so now, each left out where there is no room.
struct Greeting { std::string words; Remark first; std::vector<Remark> also; };
Greeting greetingOf(const Attract&);

// In the middle of a rectangle, with a word on what to do where nothing comes first.
void greetingTall(Frame&, const Rect&, const Greeting&);
float greetingTallHeight(Frame&, const Greeting&, float width, float room);
// One line each, what comes first alone where `below` needs the room.
void greetingLow(Frame&, const Rect&, const Greeting&, float below);
float greetingLowHeight(Frame&, const Rect&, const Greeting&, float below);

}  // namespace ui
