#include "tests/support/x_desktop.h"

#include <X11/Xlib.h>

#include <algorithm>

namespace support {
namespace {

constexpr int frame = 40, gap = 16;                  // for the title bars and borders that a window manager adds
constexpr int narrowStrip = 320, wideStrip = 900, twoColumns = 640;
constexpr int least = 480;                           // what [panel] takes

// Wider than high it shows two columns, and then all of its buttons on one page.
Rectangle stripIn(const Rectangle& room) {
    const int width = std::clamp(room.width, narrowStrip, wideStrip);
    return {room.x, room.y, width, width < twoColumns ? room.height : std::min(room.height, width * 9 / 10)};
}

}  // namespace

Desktop desktopOn(int width, int height) {
    const int tall = std::clamp(height - 2 * frame, least, 1920);
    const int wide = std::clamp(std::min(tall * 9 / 16, width - gap - narrowStrip), least, 1080);
    const int left = std::min(wide + gap, std::max(0, width - narrowStrip));
    return {{0, frame, wide, std::min(tall, wide * 16 / 9)}, stripIn({left, frame, width - left, tall})};
}

Desktop desktop() {
    Display* display = XOpenDisplay(nullptr);
    if (!display) return desktopOn(1920, 1080);
    const int screen = DefaultScreen(display);
    const int width = DisplayWidth(display, screen), height = DisplayHeight(display, screen);
    XCloseDisplay(display);
    return desktopOn(width, height);
}

}  // namespace support
