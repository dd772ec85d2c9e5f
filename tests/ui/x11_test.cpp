#include <catch2/catch.hpp>
#include <cstdlib>
#include <sys/eventfd.h>
#include <unistd.h>

#include "tests/support/temp_dir.h"
#include "tests/support/x_server.h"
#include "ui/png.h"
#include "ui/window.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>

namespace ui {
namespace {

// A resident at an X server: another process for the window, so events go the whole way.
class Visitor {
public:
    explicit Visitor(const std::string& display) : display_(XOpenDisplay(display.c_str())) { REQUIRE(display_); }
    ~Visitor() { XCloseDisplay(display_); }

    // The server itself waits 50 ms before it does so, that the window may sleep already.
    void touch(const Widget& w, bool down) {
        XTestFakeMotionEvent(display_, 0, static_cast<int>(w.x + w.width / 2), static_cast<int>(w.y + w.height / 2), 50);
        XTestFakeButtonEvent(display_, 1, down, 0);
        XFlush(display_);
    }
    unsigned long pixel(float x, float y) {
        XImage* image = XGetImage(display_, DefaultRootWindow(display_), static_cast<int>(x), static_cast<int>(y), 1, 1, AllPlanes, ZPixmap);
        const unsigned long value = XGetPixel(image, 0, 0) & 0xFFFFFF;
        XDestroyImage(image);
        return value;
    }
    std::uint64_t pictureHash(int width, int height) {
        XImage* image = XGetImage(display_, DefaultRootWindow(display_), 0, 0, static_cast<unsigned>(width), static_cast<unsigned>(height), AllPlanes, ZPixmap);
        auto* pixels = reinterpret_cast<std::uint32_t*>(image->data);
        std::for_each(pixels, pixels + width * height, [](auto& pixel) { pixel |= 0xFF000000; });
        const auto hash = pixelHash({pixels, width, height, image->bytes_per_line / 4});
        XDestroyImage(image);
        return hash;
    }

private:
    Display* display_;
};

View question() {
    View view;
    view.prompt = Notice{"失业登记", "请先看一遍。", {{"需要什么", {"居民身份证原件"}}}, "我知道了"};
    return view;
}

}  // namespace

TEST_CASE("on X a sleeping window is woken by a touch, shows it pressed, and answers when it is lifted") {
    const support::TempDir folder;
    const support::XServer server(folder.path(), 1080, 1920);
    ::setenv("SDL_VIDEODRIVER", "x11", 1);
    ::setenv("DISPLAY", server.display().c_str(), 1);
    PanelConfig config;
    config.debounce = std::chrono::milliseconds(0);
    config.fullscreen = true;
    const int wake = ::eventfd(0, EFD_CLOEXEC);
    {
        Window window(config, {});
        Visitor visitor(server.display());
        window.show(question());
        const auto find = [&] {
            for (auto& w : window.widgets()) if (w.id == "confirm") return w;
            throw std::runtime_error("no confirm");
        };
        const Widget confirm = find();
        const float x = confirm.x + 60, y = confirm.y + confirm.height / 2;
        const auto idle = visitor.pixel(x, y);

        visitor.touch(confirm, true);
        std::vector<Answer> answers;
        while (window.framesPresented() == 1) {      // ctest's limit ends it if nothing wakes the window
            window.sleep(wake, std::nullopt);
            answers = window.show(question());
        }
        while (visitor.pixel(x, y) == idle) {        // the server takes the picture when it gets round to it; and the
            window.sleep(wake, std::chrono::milliseconds{5});   // frame before may have been one of a late new size
            answers = window.show(question());
        }
        CHECK(answers.empty());
        visitor.touch(confirm, false);
        while (answers.empty()) {
            window.sleep(wake, std::nullopt);
            answers = window.show(question());
        }
        REQUIRE(answers.size() == 1);
        CHECK(std::holds_alternative<Confirmed>(answers[0]));
        CHECK(window.show(question()).empty());
        while (visitor.pixel(x, y) != idle) {}

        const auto frames = window.framesPresented();
        ::eventfd_write(wake, 1);
        window.sleep(wake, std::nullopt);            // and by whoever holds the other end
        window.show(question());
        CHECK(window.framesPresented() == frames);
    }
    ::close(wake);
    ::unsetenv("DISPLAY");
    ::unsetenv("SDL_VIDEODRIVER");
}

TEST_CASE("a full-screen panel that the display does not match is refused with both sizes") {
    const support::TempDir folder;
    const support::XServer server(folder.path(), 800, 600);
    ::setenv("SDL_VIDEODRIVER", "x11", 1);
    ::setenv("DISPLAY", server.display().c_str(), 1);
    PanelConfig config;
    config.fullscreen = true;
    CHECK_THROWS_WITH(Window(config, {}), Catch::Contains("800 x 600") && Catch::Contains("1080 x 1920"));
    ::unsetenv("DISPLAY");
    ::unsetenv("SDL_VIDEODRIVER");
}

TEST_CASE("every pixel of the picture is in the X server, also of a part that changed") {
    const support::TempDir folder;
    const support::XServer server(folder.path(), 1080, 1920);
    ::setenv("SDL_VIDEODRIVER", "x11", 1);
    ::setenv("DISPLAY", server.display().c_str(), 1);
    {
        PanelConfig config;
        config.fullscreen = true;
        Window window(config, {});
        Visitor visitor(server.display());
        auto view = question();
        for (auto* clock : {"09:41", "09:42", "10:00"}) {
            view.surround.clock = clock;
            window.show(view);
            while (visitor.pictureHash(1080, 1920) != window.pictureHash()) {}   // ctest's limit ends it if it never comes
        }
    }
    ::unsetenv("DISPLAY");
    ::unsetenv("SDL_VIDEODRIVER");
}

}  // namespace ui
