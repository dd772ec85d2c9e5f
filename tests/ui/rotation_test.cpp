#include <catch2/catch.hpp>
#include <numeric>

#include "ui/rotation.h"

namespace ui {

TEST_CASE("a finger lands on the pixel that the picture put there, at every rotation") {
    const int width = 5, height = 3;
    std::vector<std::uint32_t> picture(15), display(15);
    std::iota(picture.begin(), picture.end(), 1);
    for (int degrees : {0, 90, 180, 270}) {
        const Rotation rotation(degrees, width, height);
        const int across = rotation.displayWidth();
        rotation.copy({picture.data(), width, height, width}, {0, 0, width, height},
                      {display.data(), across, rotation.displayHeight(), across});
        for (int y = 0; y < rotation.displayHeight(); ++y)
            for (int x = 0; x < across; ++x) {
                const Point p = rotation.toPicture({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F});
                INFO(degrees << " degrees, " << x << " " << y);
                REQUIRE(display[static_cast<std::size_t>(y * across + x)] ==
                        picture[static_cast<std::size_t>(p.y) * width + static_cast<std::size_t>(p.x)]);
                const Point back = rotation.toDisplay(p);
                REQUIRE(static_cast<int>(back.x) == x);
                REQUIRE(static_cast<int>(back.y) == y);
            }
    }
}

TEST_CASE("turned by 90 degrees the picture's upper left corner is the display's upper right") {
    const Rotation rotation(90, 1080, 1920);
    CHECK(rotation.displayWidth() == 1920);
    CHECK(rotation.displayHeight() == 1080);
    CHECK(rotation.toDisplay(Area{0, 0, 64, 64}) == Area{1856, 0, 1920, 64});
    CHECK(Rotation(270, 1080, 1920).toDisplay(Area{0, 0, 64, 64}) == Area{0, 1016, 64, 1080});
    CHECK(Rotation(180, 1080, 1920).toDisplay(Area{0, 0, 64, 64}) == Area{1016, 1856, 1080, 1920});
}

TEST_CASE("a part of the picture is copied to its part of the display only") {
    std::vector<std::uint32_t> picture(100, 7), display(100, 0);
    const Rotation rotation(90, 10, 10);
    rotation.copy({picture.data(), 10, 10, 10}, {0, 0, 3, 2}, {display.data(), 10, 10, 10});
    const Area part = rotation.toDisplay(Area{0, 0, 3, 2});
    for (int y = 0; y < 10; ++y)
        for (int x = 0; x < 10; ++x)
            CHECK((display[static_cast<std::size_t>(y * 10 + x)] == 7) == part.covers({x, y, x + 1, y + 1}));
}

TEST_CASE("a panel cannot hang at 45 degrees") {
    CHECK_THROWS_WITH(Rotation(45, 10, 10), Catch::Contains("45"));
}

}  // namespace ui
