#pragma once

#include "ui/theme.h"

namespace ui {

constexpr float leastPad = 60;                       // mm high

// A pad to sign on by finger, widget "pad". All strokes when one was added in this frame.
std::optional<std::vector<Stroke>> signaturePad(Frame&, const Rect&, const std::vector<Stroke>&);

// What the finger left, and leaves, on a pad.
void ink(Frame&, const Rect& pad, const std::vector<Stroke>&);

}  // namespace ui
