#pragma once

#include <optional>

#include "ui/keys/pad_key.h"

struct SDL_Keysym;

namespace ui {

std::optional<PadKey> keyOf(const SDL_Keysym&);
int keycodeOf(PadKey);                                  // one that gives it: for the robot

}  // namespace ui
