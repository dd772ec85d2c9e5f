#pragma once

#include "ui/prompt.h"
#include "ui/raster/surface.h"

namespace ui {

// How the panel hangs. `width` and `height` are the picture's as the resident sees it; the display shows it turned
// clockwise by 0, 90, 180 or 270 degrees, and touches come back in the display's pixels.
class Rotation {
public:
    Rotation(int degrees, int width, int height);    // std::runtime_error for other degrees

    bool turned() const { return degrees_ != 0; }
    int displayWidth() const { return across_ ? height_ : width_; }
    int displayHeight() const { return across_ ? width_ : height_; }

    Point toPicture(Point display) const;
    Point toDisplay(Point picture) const;
    Area toDisplay(const Area& picture) const;
    // Copies a part of the upright picture to where the display shows it.
    void copy(const Surface& picture, const Area&, const Surface& display) const;

private:
    struct Pixel { int x, y; };
    Pixel place(int x, int y) const;

    int degrees_, width_, height_;
    bool across_;
};

}  // namespace ui
