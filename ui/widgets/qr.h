#pragma once

#include "ui/theme.h"

namespace ui {

// A QR code in black on white whatever the theme, with its quiet zone inside the square (ISO/IEC 18004: four modules).
void qr(Frame&, const Rect& square, const std::string& text);

}  // namespace ui
