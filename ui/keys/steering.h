#pragma once

#include <deque>
#include <optional>
#include <string>
#include <vector>

#include "ui/keys/walk.h"
#include "ui/prompt.h"

namespace ui {

// What the resident did last, for the voice: it ends what is being said, and answers keys that touch nothing.
struct Attention {
    std::string focus;
    unsigned acts = 0;                               // fingers put down and keys pressed so far
    std::optional<PadKey> key;                          // the last act was this key, and it touched nothing
    std::string page = {};                           // that lies over the screen (ui/frame.h)
};

// Keys that were pressed and are not yet taken, and what became of the last one.
class Steering {
public:
    void press(PadKey key) { waiting_.push_back(key); }
    void finger() { ++attention_.acts, attention_.key.reset(), walk_.leave(); }
    void screenChanged() { walk_.leave(); }
    bool waiting() const { return !waiting_.empty(); }
    const std::string& focus() const { return walk_.focus(); }
    Attention attention() const;

    // The next key: a finger is to tap there, or the resident has answered by it.
    struct Deed { std::optional<Point> tap; std::optional<Answer> answer; };
    Deed take(const Modes&, const std::vector<Widget>&);

private:
    FocusWalk walk_;
    std::deque<PadKey> waiting_;
    Attention attention_;
};

}  // namespace ui
