#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/text_input/composing.h"
#include "ui/theme.h"

namespace ui {

// What was written so far, as people know it: SHI, 一丨丿, U+4DAE.
std::string writtenSoFar(const Composing&);

// What may be taken while Chinese is written: characters for what was written, or common words while nothing is.
struct ChineseChoice {
    const std::vector<std::string>& commonWords;
    std::string advice;                              // above the common words, where there is room
    std::string instead;                             // said in place of all of it; empty: nothing
    bool leadShown = true;                           // what was written so far stands before the characters
};
// What was taken, to be appended to the text.
std::optional<std::string> chineseChoice(Frame&, const Rect&, const ChineseChoice&, Composing&);

}  // namespace ui
