#pragma once

#include "ui/prompt.h"

namespace ui {

// How far from its place an idle screen stands, mm: it burns in where it never moves. With each minute one step further on a
// closed path through a square of two millimetres, which is more than any stroke of a letter is thick, and less than any
// margin is wide: nothing lights the same spot for long, and nobody sees it go. To both sides, but only downwards: above
// stands the upper edge, and what must not be out of reach.
constexpr float wanders = 2;
Point wandered(int minutes);

}  // namespace ui
