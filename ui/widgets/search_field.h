#pragma once

#include <string>

#include "ui/theme.h"

namespace ui {

// What looks like a field and opens the search: "search".
float searchFieldHeight(Frame&, const std::string& words, float width);
bool searchField(Frame&, const Rect&, const std::string& words);

}  // namespace ui
