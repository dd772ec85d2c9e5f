#include <catch2/catch.hpp>

#include "tests/support/x_desktop.h"

using namespace support;

TEST_CASE("the strip stands beside the terminal and both on the display, whatever its size") {
    struct Size { int width, height; };
    for (auto [width, height] : {Size{1024, 768}, {1366, 768}, {1920, 1080}, {2560, 1440}, {3840, 2160}, {1080, 1920}}) {
        INFO(width << " x " << height);
        auto [terminal, strip] = desktopOn(width, height);
        CHECK(terminal.x + terminal.width < strip.x);
        CHECK(strip.x + strip.width <= width);
        CHECK(std::max(terminal.y + terminal.height, strip.y + strip.height) <= height);
        CHECK(terminal.height >= terminal.width);
    }
}
