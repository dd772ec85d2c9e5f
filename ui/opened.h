#pragma once

namespace ui {

// What a screen has open between its frames and that is more than a number; see Frame::opened.
struct Opened {
    virtual ~Opened() = default;
};

}  // namespace ui
