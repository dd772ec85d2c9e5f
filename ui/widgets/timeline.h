#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// What has happened, newest first: a dot, when, what; a line from dot to dot.
void addTimeline(Sheet&, const std::vector<TimelineEntry>&, int card);

}  // namespace ui
