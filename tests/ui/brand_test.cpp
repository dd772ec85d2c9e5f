#include <catch2/catch.hpp>

#include <fstream>

#include "tests/support/temp_dir.h"
#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"
#include "ui/theme.h"

using namespace ui;

namespace {

constexpr Colour green = 0xFF0A5344, cream = 0xFFF7F3EA, orange = 0xFFF28C28;

PanelConfig brandedPanel() {
    PanelConfig panel = portraitPanel();
    panel.brand.primary = green;
    panel.brand.ground = cream;
    panel.brand.emblem = {2, 2, std::make_shared<const std::vector<std::uint32_t>>(4, orange)};
    return panel;
}

View noticeSample(const Modes& modes = {}) {
    for (Sample& sample : samples(modes))
        if (sample.name == "notice") return sample.view;
    throw std::runtime_error("no such sample");
}

int pixelsOf(Headless& screen, Colour colour) {
    int found = 0;
    for (int y = 0; y < 1920; ++y)
        for (int x = 0; x < 1080; ++x) found += screen.pixel(x, y) == (colour & 0xFFFFFF);
    return found;
}

}  // namespace

TEST_CASE("an office's colours and emblem are drawn, and nothing of the colours that they take the place of") {
    Headless screen{brandedPanel()}, plain;
    screen.show(noticeSample()), plain.show(noticeSample());
    const Palette usual = palette({});
    const Widget& confirm = *screen.find("confirm");
    CHECK(screen.pixel(static_cast<int>(confirm.x) + 60, static_cast<int>(confirm.y + confirm.height / 2)) == (green & 0xFFFFFF));
    CHECK(screen.pixel(2, static_cast<int>(confirm.y) - 4) == (cream & 0xFFFFFF));
    CHECK(pixelsOf(screen, usual.primary) == 0);
    CHECK(pixelsOf(screen, usual.ground) == 0);
    CHECK(pixelsOf(screen, green) > pixelsOf(plain, usual.primary) / 2);
    CHECK(pixelsOf(plain, orange) == 0);
    const int side = static_cast<int>(20 * 1080 / 268.0);
    CHECK(pixelsOf(screen, orange) > side * side * 95 / 100);
}

TEST_CASE("an emblem keeps its shape, and a very long one its distance to the clock") {
    for (const auto& [width, height] : {std::pair{400, 100}, {100, 300}, {40, 40}, {1000, 10}}) {
        PanelConfig panel = portraitPanel();
        panel.brand.emblem = {width, height, std::make_shared<const std::vector<std::uint32_t>>(static_cast<std::size_t>(width * height), orange)};
        Headless screen{panel};
        screen.show(noticeSample());
        const auto picture = std::ranges::find(screen.widgets(), Role::picture, &Widget::role);
        REQUIRE(picture != screen.widgets().end());
        CHECK(picture->width / std::max(1.0F, picture->height) == Approx(static_cast<float>(width) / static_cast<float>(height)).epsilon(0.2));
        CHECK(picture->height <= 20.5F * 1080 / 268);
        for (const Widget& w : screen.widgets())
            if (w.role == Role::text) CHECK_FALSE((w.x < picture->x + picture->width && w.y < picture->y + picture->height));
    }
}

TEST_CASE("high contrast is nobody's: the same pixels with and without an office's looks") {
    Modes modes;
    modes.highContrast = true;
    Headless screen{brandedPanel()}, plain;
    screen.show(noticeSample(modes)), plain.show(noticeSample(modes));
    CHECK(pixelHash(screen.surface()) == pixelHash(plain.surface()));
}

TEST_CASE("a PNG becomes a picture, with the ground where it can be seen through") {
    const support::TempDir folder;
    Headless screen;
    screen.show(noticeSample());
    screen.savePng(folder / "screen.png");
    const Picture read = loadPng(folder / "screen.png", 1920, 0xFFFFFFFF);
    REQUIRE((read.width == 1080 && read.height == 1920));
    for (int y = 0; y < 1920; y += 7) CHECK(((*read.pixels)[static_cast<std::size_t>(y * 1080 + 540)] & 0xFFFFFF) == screen.pixel(540, y));
    CHECK_THROWS_WITH(loadPng(folder / "screen.png", 1919, 0), Catch::Contains("1080 x 1920 pixels, at most 1919 x 1919"));
    CHECK_THROWS_WITH(loadPng(folder / "nowhere.png", 100, 0), Catch::Contains("nowhere.png is no readable PNG"));
    std::ofstream(folder / "text.png") << "no picture";
    CHECK_THROWS_WITH(loadPng(folder / "text.png", 100, 0), Catch::Contains("text.png is no readable PNG"));
    const Picture emblem = loadPng(SOURCE_DIR "/assets/themes/riverside.png", 1024, cream);
    CHECK(emblem.pixels->front() == cream);          // around the circle
}
