#pragma once

#include <vector>

#include "ui/widgets/button.h"

namespace ui {

struct ActionPlan { std::vector<Rect> boxes; float height = 0; };   // from 0, 0

// Side by side while their words fit on one line, the main one last and widest; else in rows of their own.
ActionPlan actionRows(Frame&, const std::vector<Action>&, float width);
ActionPlan actionStack(Frame&, const std::vector<Action>&, float width);

}  // namespace ui
