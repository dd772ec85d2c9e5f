#include <catch2/catch.hpp>

#include "tests/ui/headless.h"

namespace ui {
namespace {

PanelConfig tiny() {                                // one pixel is one millimetre
    auto config = Headless::quickPanel();
    config.width = 200, config.height = 160, config.widthMm = 200;
    return config;
}

constexpr Colour ground = 0xFFFFFFFF, ink = 0xFF0B4AA2;

Panel::Draw drawing(std::function<void(Frame&)> what) {
    return [what](Frame& frame) -> std::optional<Answer> {
        frame.fill(frame.area(), ground);
        what(frame);
        return std::nullopt;
    };
}

int inked(Headless& screen, const Area& area) {
    int count = 0;
    for (int y = area.top; y < area.bottom; ++y)
        for (int x = area.left; x < area.right; ++x) count += screen.pixel(x, y) != (ground & 0xFFFFFF);
    return count;
}

}  // namespace

TEST_CASE("a rectangle fills its pixels and no other") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) { f.fill({10, 20, 30, 5}, ink); }));
    CHECK(inked(screen, {0, 0, 200, 160}) == 150);
    CHECK(screen.pixel(10, 20) == 0x0B4AA2);
    CHECK(screen.pixel(39, 24) == 0x0B4AA2);
}

TEST_CASE("half transparent ink mixes with what lies below") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) { f.fill({0, 0, 10, 10}, 0x80000000); }));
    CHECK(screen.pixel(5, 5) == 0x7E7E7E);           // 255 * (256 - 129) / 256
}

TEST_CASE("a rounded rectangle is solid inside, empty at its corners, smooth between") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) { f.fill({20, 20, 100, 60}, ink, 16); }));
    CHECK(screen.pixel(20, 20) == 0xFFFFFF);
    CHECK(screen.pixel(119, 79) == 0xFFFFFF);
    CHECK(screen.pixel(20, 50) == 0x0B4AA2);         // straight edges are crisp
    CHECK(screen.pixel(19, 50) == 0xFFFFFF);
    for (int x = 25; x < 115; ++x) CHECK(screen.pixel(x, 50) == 0x0B4AA2);
    int smooth = 0;
    for (int y = 20; y < 36; ++y)
        for (int x = 20; x < 36; ++x) smooth += screen.pixel(x, y) != 0xFFFFFF && screen.pixel(x, y) != 0x0B4AA2;
    CHECK(smooth > 10);
}

TEST_CASE("triangles that share an edge leave no seam and blend no pixel twice") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) { f.circle({100, 80}, 40, 0x80000000); }));   // a fan of triangles
    for (int y = 60; y < 100; ++y)
        for (int x = 80; x < 120; ++x) REQUIRE(screen.pixel(x, y) == 0x7E7E7E);
}

TEST_CASE("an outline lies inside its rectangle") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) { f.outline({20, 20, 100, 60}, ink, 2, 0); }));
    CHECK(screen.pixel(20, 50) == 0x0B4AA2);
    CHECK(screen.pixel(21, 50) == 0x0B4AA2);
    CHECK(screen.pixel(22, 50) == 0xFFFFFF);
    CHECK(screen.pixel(19, 50) == 0xFFFFFF);
    CHECK(inked(screen, {0, 0, 200, 160}) == 100 * 60 - 96 * 56);
}

TEST_CASE("nothing is drawn outside a clip, and what reaches over the panel's edge does no harm") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) {
        f.clipped({50, 50, 20, 20}, [&] { f.circle({60, 60}, 500, ink); });
        f.fill({190, 150, 1000, 1000}, ink, 8);
        f.fill({-1e9F, -50, 1e9F, 20}, ink);
        f.text("出界", {-20, -10, 0, 0}, {20});
    }));
    CHECK(inked(screen, {50, 50, 70, 70}) == 400);
    CHECK(inked(screen, {30, 30, 70, 50}) == 0);
    CHECK(screen.pixel(199, 159) == 0x0B4AA2);
}

TEST_CASE("a character is drawn in its colour, as high as it was asked for") {
    Headless screen(tiny());
    screen.show(drawing([](Frame& f) { f.text("H", {20, 20, 0, 0}, {30, Weight::regular, ink}); }));
    int top = 160, bottom = 0;
    bool solid = false;
    for (int y = 0; y < 160; ++y)
        for (int x = 0; x < 200; ++x)
            if (screen.pixel(x, y) != 0xFFFFFF) top = std::min(top, y), bottom = std::max(bottom, y + 1), solid |= screen.pixel(x, y) == 0x0B4AA2;
    CHECK(bottom - top == Approx(30).margin(1));
    CHECK(solid);
}

TEST_CASE("a picture shows its pixels; enlarged by nearest it has hard edges, reduced it is averaged") {
    const auto pixels = std::make_shared<const std::vector<std::uint32_t>>(std::vector<std::uint32_t>{
        0xFF000000, 0xFFFFFFFF, 0xFFFFFFFF, 0xFF000000});
    const Picture chess{2, 2, pixels};
    Headless screen(tiny());
    screen.show(drawing([&](Frame& f) {
        f.fill(f.area(), 0xFF00FF00);
        f.picture(chess, {10, 10, 2, 2});
        f.picture(chess, {20, 20, 40, 40}, Sampling::nearest);
        f.picture(chess, {100, 100, 1, 1});
    }));
    CHECK(screen.pixel(10, 10) == 0);
    CHECK(screen.pixel(11, 10) == 0xFFFFFF);
    CHECK(screen.pixel(39, 39) == 0);
    CHECK(screen.pixel(40, 39) == 0xFFFFFF);
    CHECK(screen.pixel(40, 40) == 0);
    CHECK((screen.pixel(100, 100) & 0xFF) == Approx(128).margin(1));
    CHECK(screen.pixel(62, 62) == 0x00FF00);
}

TEST_CASE("of a picture seen through a window only what is inside is drawn, where the whole of it would be") {
    std::vector<std::uint32_t> pixels;
    for (std::uint32_t i = 0; i < 16; ++i) pixels.push_back(0xFF000000 | i * 0x100000 | 0xFF);
    const Picture stripes{16, 1, std::make_shared<const std::vector<std::uint32_t>>(pixels)};
    Headless screen(tiny());
    screen.show(drawing([&](Frame& f) {
        f.fill(f.area(), 0xFF00FF00);
        f.pictureThrough({50, 20, 40, 10}, stripes, {10, 10, 160, 60});        // ten pixels a stripe; 4 to 7 are seen
        f.pictureThrough({0, 100, 20, 20}, stripes, {100, 100, 160, 60});      // nothing of it
    }));
    for (int stripe = 4; stripe < 8; ++stripe) CHECK((screen.pixel(10 + stripe * 10 + 5, 25) >> 16) == Approx(stripe * 16).margin(9));
    CHECK(screen.pixel(48, 25) == 0x00FF00);
    CHECK(screen.pixel(92, 25) == 0x00FF00);
    CHECK(screen.pixel(70, 18) == 0x00FF00);
    CHECK(screen.pixel(70, 32) == 0x00FF00);
    CHECK(screen.pixel(10, 110) == 0x00FF00);
}

TEST_CASE("a picture that claims more pixels than it has is not drawn") {
    const auto one = std::make_shared<const std::vector<std::uint32_t>>(1, 0xFF000000);
    Headless screen(tiny());
    screen.show(drawing([&](Frame& f) {
        f.picture({5, 5, one}, {0, 0, 50, 50});
        f.picture({0, 0, nullptr}, {0, 0, 50, 50});
        f.picture({-1, -1, one}, {0, 0, 50, 50});
    }));
    CHECK(inked(screen, {0, 0, 200, 160}) == 0);
}

TEST_CASE("a new picture at the same place replaces the old one, even where it lay in memory") {
    Headless screen(tiny());
    for (std::uint32_t shade = 0; shade < 20; ++shade) {
        Picture picture{1, 1, std::make_shared<const std::vector<std::uint32_t>>(1, 0xFF000000 | shade)};
        screen.show(drawing([&](Frame& f) { f.picture(picture, {10, 10, 1, 1}); }));
        REQUIRE(screen.pixel(10, 10) == shade);
    }
}

}  // namespace ui
