#pragma once

#include <algorithm>

#include "ui/prompt.h"

namespace ui {

// The voice's volume as residents know it: from 1 to 5, and 3 for everyone who comes.
constexpr int mostVolume = 2, loudest = 2 * mostVolume + 1;
inline int volumeOf(const Modes& modes) { return modes.volume + mostVolume + 1; }
inline Modes byVolume(Modes modes, int step) {
    modes.volume = std::clamp(modes.volume + step, -mostVolume, mostVolume);
    return modes;
}

}  // namespace ui
