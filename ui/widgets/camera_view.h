#pragma once

#include "ui/theme.h"

namespace ui {

// A picture as large as its place allows, and over it where the paper goes (`paper`: its height by its width; 0: nowhere)
// and where it was found (`outline`, in parts of the picture's width).
void cameraView(Frame&, const Rect&, const Picture&, float paper, const std::vector<Point>& outline);

}  // namespace ui
