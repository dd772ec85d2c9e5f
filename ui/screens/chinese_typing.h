#pragma once

#include "ui/frame.h"

namespace ui {

// Typing with Keypad::chinese: names and addresses, by pinyin, handwriting, strokes or code point.
std::optional<Answer> drawChinese(const Typing&, Frame&);

}  // namespace ui
