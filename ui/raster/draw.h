#pragma once

#include "ui/raster/primitive.h"

namespace ui {

// Draw one primitive, inside `clip` only. What a pixel becomes does not depend on the clip, so a part that is drawn
// again equals the whole that is drawn again.
void drawRectangle(const Surface&, const Area& clip, const Primitive&);
void drawTriangle(const Surface&, const Area& clip, const Primitive&);

}  // namespace ui
