#pragma once

#include <cstdint>
#include <vector>

#include "ui/prompt.h"

namespace kiosk {

// The strokes as a small black-and-white PNG, 600 pixels wide; it goes to the platform with the consent.
std::vector<std::uint8_t> signaturePng(const std::vector<ui::Stroke>&);

}  // namespace kiosk
