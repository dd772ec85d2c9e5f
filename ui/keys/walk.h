#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/keys/pad_key.h"
#include "ui/widget.h"

namespace ui {

class Frame;

// What the focus goes through, in the order in which a screen is read: all that can be touched, and what will be later.
std::vector<const Widget*> walkable(const std::vector<Widget>&);

// Walks a screen with keys. It only moves and points: what a key touches is touched by the finger's own path, so no
// screen knows of it.
class FocusWalk {
public:
    const std::string& focus() const { return focus_; }   // id of the widget; empty: none
    void leave() { focus_.clear(); }
    // Where the finger is to tap; none: the key touches nothing here.
    std::optional<Point> press(PadKey, const std::vector<Widget>&);

private:
    void step(int by, const std::vector<const Widget*>&);

    std::string focus_;
};

// Around the widget, on both sides of its edge: dark beside light, so that it is seen on every ground.
void drawFocus(Frame&, const std::string& id);

}  // namespace ui
