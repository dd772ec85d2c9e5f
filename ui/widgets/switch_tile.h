#pragma once

#include "ui/widgets/mode_switches.h"

namespace ui {

// A mode to be switched: its name, a word on what it does, and whether it is on. All of it is the target.
// Flat: its sign beside the words; tall: above them; narrow: none.
enum class SwitchLook { flat, tall, narrow };
bool switchFits(Frame&, const ModeSwitch&, float width, SwitchLook);   // on as many lines as it has
float switchTileHeight(Frame&, const ModeSwitch&, float width, SwitchLook);
bool switchTile(Frame&, const Rect&, const std::string& id, const ModeSwitch&, SwitchLook);

}  // namespace ui
