#include "tests/support/x_finger.h"

#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>

#include <stdexcept>

namespace support {

void XFinger::Close::operator()(_XDisplay* display) const { ::XCloseDisplay(display); }

XFinger::XFinger(const std::string& display) : display_(::XOpenDisplay(display.c_str())) {
    int ignored = 0;
    if (!display_ || !::XTestQueryExtension(display_.get(), &ignored, &ignored, &ignored, &ignored))
        throw std::runtime_error("no X server with XTEST at " + display);
}

void XFinger::tap(float x, float y) {
    ::XTestFakeMotionEvent(display_.get(), -1, static_cast<int>(x), static_cast<int>(y), CurrentTime);
    ::XTestFakeButtonEvent(display_.get(), 1, True, CurrentTime);
    ::XTestFakeButtonEvent(display_.get(), 1, False, CurrentTime);
    ::XSync(display_.get(), False);                  // what the robot is asked next comes after the touch
}

}  // namespace support
