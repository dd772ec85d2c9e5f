#include "tests/bench/screen_probe.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

#include <stdexcept>
#include <thread>

namespace bench {

void ScreenProbe::Close::operator()(_XDisplay* display) const { ::XCloseDisplay(display); }

ScreenProbe::ScreenProbe(const std::string& display) : display_(::XOpenDisplay(display.c_str())) {
    int ignored = 0;
    if (!display_ || !::XTestQueryExtension(display_.get(), &ignored, &ignored, &ignored, &ignored))
        throw std::runtime_error("no X server with XTEST at " + display);
}

Area ScreenProbe::whole() const {
    auto* x = display_.get();
    return {0, 0, DisplayWidth(x, DefaultScreen(x)), DisplayHeight(x, DefaultScreen(x))};
}

ScreenProbe::Pixels ScreenProbe::look(const Area& area) {
    auto* x = display_.get();
    auto* image = ::XGetImage(x, DefaultRootWindow(x), area.x, area.y, static_cast<unsigned>(area.width), static_cast<unsigned>(area.height), AllPlanes, ZPixmap);
    if (!image || image->bits_per_pixel != 32) throw std::runtime_error("the X server's screen is not 32 bits a pixel");
    Pixels pixels;
    pixels.reserve(static_cast<std::size_t>(area.width * area.height));
    for (int row = 0; row < area.height; ++row) {
        auto* first = reinterpret_cast<const std::uint32_t*>(image->data + row * image->bytes_per_line);
        for (int column = 0; column < area.width; ++column) pixels.push_back(first[column] & 0xFFFFFF);
    }
    XDestroyImage(image);
    return pixels;
}

std::optional<Clock::time_point> ScreenProbe::await(const Area& area, const std::function<bool(const Pixels&)>& so, Clock::duration patience) {
    for (auto end = Clock::now() + patience;;) {
        const bool seen = so(look(area));
        const auto now = Clock::now();
        if (seen) return now;
        if (now > end) return std::nullopt;
    }
}

void ScreenProbe::awaitRest(Clock::duration quiet) {
    const auto giveUp = Clock::now() + std::chrono::seconds{20};
    auto last = look(whole());
    for (auto since = Clock::now(); Clock::now() - since < quiet;) {
        std::this_thread::sleep_for(quiet / 4);
        if (auto now = look(whole()); now != last) last = std::move(now), since = Clock::now();
        if (Clock::now() > giveUp) throw std::runtime_error("the screen does not come to rest");
    }
}

void ScreenProbe::move(int x, int y) {
    ::XTestFakeMotionEvent(display_.get(), -1, x, y, CurrentTime);
    ::XSync(display_.get(), False);
}

void ScreenProbe::press() {
    ::XTestFakeButtonEvent(display_.get(), 1, True, CurrentTime);
    ::XFlush(display_.get());
}

void ScreenProbe::release() {
    ::XTestFakeButtonEvent(display_.get(), 1, False, CurrentTime);
    ::XFlush(display_.get());
}

}  // namespace bench
