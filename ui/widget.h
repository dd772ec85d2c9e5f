#pragma once

#include <string>

#include "ui/prompt.h"

namespace ui {

enum class Role { text, button, key, field, option, pad, picture };

// What a robot, a test or a voice can know of a widget. Rectangle in pixels, as the resident sees the screen.
struct Widget {
    std::string id, words;                           // id is empty for plain text
    float x = 0, y = 0, width = 0, height = 0;
    bool enabled = true;                             // text: always
    Role role = Role::text;
    float capital = 0;                               // text: capital height in mm
    bool clipped = false;                            // text: it did not fit its box
    std::string state = {};                          // for the voice: what can be seen of it and stands in no word
    Aloud aloud = Aloud::openly;
    bool wordBroken = false;                         // text: a line ends in the middle of a word in letters
};

}  // namespace ui
