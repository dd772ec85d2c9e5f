#pragma once

#include "ui/theme.h"

namespace ui {

// The one thing to do next; what else one can do; an end that is regretted.
enum class Kind { primary, secondary, danger };
struct Action {
    std::string id, label;
    char32_t glyph = 0;
    Kind kind = Kind::secondary;
    bool glyphAfter = false;                         // behind the words
    bool enabled = true;                             // false: its words say when it can be touched, and it looks like words
    std::string later = {};                          // these words; there is room for both, so that nothing moves

    const std::string& words() const { return enabled || later.empty() ? label : later; }
};

Action actionOf(const Button&);

float buttonWidth(Frame&, const Action&);            // on one line
float leastButtonWidth(Frame&, const Action&);       // the same where room is short: without its sign
float buttonHeight(Frame&, const Action&, float width);
bool button(Frame&, const Rect&, const Action&);     // true: tapped

}  // namespace ui
