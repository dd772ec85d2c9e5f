#pragma once

#include "platform/server/canvas.h"

namespace platform {

// A round red office seal of `radius` points: ring, star, the office's name along the arc, its kind below the star.
void drawRoundSeal(Canvas&, double x, double y, double radius, const std::string& office, const std::string& kind);

}  // namespace platform
