#pragma once

#include "ui/theme.h"

namespace ui {

// Buttons that move what is enlarged: "move_left", "move_right", "move_up", "move_down". Where there is nothing more to be
// seen the place stays empty. Portrait: a row with words; a low panel: signs in a column, or two by two.
enum class Arrow { none, left, right, up, down };
struct Movable { bool left = false, right = false, up = false, down = false; };
Size arrowsSize(Frame&, const Size& room);
Arrow arrows(Frame&, const Rect&, const Movable&);

}  // namespace ui
