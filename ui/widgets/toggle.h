#pragma once

#include "ui/theme.h"

namespace ui {

// Something that is so or not so: a box with or without its tick before the words. Answers by its id.
float toggleHeight(Frame&, const std::string& words, float width);
bool toggle(Frame&, const Rect&, const std::string& id, const std::string& words, bool on);

}  // namespace ui
