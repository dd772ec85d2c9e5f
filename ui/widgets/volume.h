#pragma once

#include "ui/widgets/switch_tile.h"

namespace ui {

// How loud the voice is, in words and bars, with buttons for less and more; at an end the one that does nothing is missing.
// Beside tiles that are not narrow it lies on a card, as they do.
float volumeHeight(Frame&, float width, SwitchLook);
std::optional<Modes> volume(Frame&, const Rect&, SwitchLook);   // after a touch

}  // namespace ui
