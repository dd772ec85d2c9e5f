#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/theme.h"

namespace ui {

// What a resident may set here, as the bar and the page of settings offer it: only what does something.
struct ModeSwitch {
    std::string id, name, explanation;
    char32_t glyph;
    Modes after;                                     // once it is touched
    std::optional<bool> on;                          // none: no switch, but the way to the other language
};
// The first is wanted most at one touch.
std::vector<ModeSwitch> modeSwitches(const Frame&, const Surround&);

}  // namespace ui
