#pragma once

#include "ui/frame.h"

namespace ui {

// In the place of a prompt that nobody stands in front of. Any touch lifts it.
std::optional<Answer> cover(Frame&);

}  // namespace ui
