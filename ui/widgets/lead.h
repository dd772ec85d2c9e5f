#pragma once

#include <string>
#include <vector>

#include "ui/theme.h"

namespace ui {

// What is said above the things to touch: a title, what explains it, what is wrong. Empty words take no room.
struct LeadLine { std::string words; TextStyle style; };
float leadHeight(Frame&, const std::vector<LeadLine>&, float width);
void lead(Frame&, const Rect&, const std::vector<LeadLine>&);

}  // namespace ui
