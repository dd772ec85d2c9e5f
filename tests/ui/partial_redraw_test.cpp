#include <catch2/catch.hpp>
#include <random>

#include "tests/ui/headless.h"

namespace ui {
namespace {

struct Shape { int kind; Rect rect; Colour colour; float radius; };

const std::vector<std::string>& texts() {
    static const std::vector<std::string> all{"失业登记", "办件进度 12345", "请将身份证放在读卡区，稍候片刻。", "𠮷", "Confirm"};
    return all;
}

class Scene {
public:
    explicit Scene(unsigned seed) : random_(seed) {
        for (int n = 0; n < 25; ++n) shapes_.push_back(any());
    }
    void change() {
        for (int n = number(0, 3); n > 0; --n) {
            Shape& shape = shapes_[static_cast<std::size_t>(number(0, 24))];
            const Shape other = any();
            switch (number(0, 3)) {                  // one thing alone, or all of them
                case 0: shape.colour = other.colour; break;
                case 1: shape.rect = other.rect; break;
                case 2: shape.radius = other.radius; break;
                default: shape = other;
            }
        }
        if (number(0, 9) == 0) std::shuffle(shapes_.begin(), shapes_.end(), random_);
    }
    std::optional<Answer> draw(Frame& frame) const {
        frame.fill({0, 0, 80, 120}, 0xFFF3F5F9);     // part of the panel stays bare
        for (auto& s : shapes_) draw(s, frame);
        return std::nullopt;
    }

private:
    int number(int from, int to) { return std::uniform_int_distribution(from, to)(random_); }
    float part(float from, float to) { return std::uniform_real_distribution(from, to)(random_); }
    Shape any() {
        const auto alpha = static_cast<Colour>(number(0, 1) ? 255 : number(0, 255));
        return {number(0, 7), {part(-20, 90), part(-20, 130), part(0, 60), part(0, 60)},
                alpha << 24 | static_cast<Colour>(number(0, 0xFFFFFF)), part(0, 12)};
    }
    static void draw(const Shape& s, Frame& frame) {
        const auto pixels = std::make_shared<const std::vector<std::uint32_t>>(6, s.colour);
        switch (s.kind) {
            case 0: return frame.fill(s.rect, s.colour);
            case 1: return frame.fill(s.rect, s.colour, s.radius);
            case 2: return frame.outline(s.rect, s.colour, s.radius / 3, s.radius);
            case 3: return frame.circle({s.rect.x, s.rect.y}, s.rect.width / 2, s.colour);
            case 4: return frame.polyline({{s.rect.x, s.rect.y}, {s.rect.right(), s.rect.y}, {s.rect.x, s.rect.bottom()}}, s.colour, s.radius);
            case 5: return frame.picture({3, 2, pixels}, s.rect);
            case 6: return frame.clipped(s.rect, [&] { frame.circle({s.rect.x, s.rect.y}, 30, s.colour); });
            default: frame.text(texts()[static_cast<std::size_t>(s.radius) % 5], s.rect, {2 + s.radius / 2, Weight::regular, s.colour});
        }
    }

    std::mt19937 random_;
    std::vector<Shape> shapes_;
};

PanelConfig small() {
    auto config = Headless::quickPanel();
    config.width = 330, config.height = 500, config.widthMm = 90;
    return config;
}

int areaOf(const std::vector<Area>& areas) {
    int sum = 0;
    for (auto& a : areas) sum += a.width() * a.height();
    return sum;
}

}  // namespace

TEST_CASE("what is drawn again in parts equals what is drawn again whole, whatever changes") {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        Headless screen(small());
        Scene scene(seed);
        int savings = 0;
        for (int step = 0; step < 60; ++step) {
            screen.show([&](Frame& frame) { return scene.draw(frame); });
            savings += areaOf(screen.changed) < 330 * 500;
            std::vector<std::uint32_t> whole(330 * 500, 0xFF123456);
            screen.panel().forgetSurface();
            screen.panel().paint({whole.data(), 330, 500, 330}, [](const Area&) {});
            INFO("seed " << seed << ", step " << step);
            REQUIRE(std::equal(whole.begin(), whole.end(), screen.surface().pixels));
            scene.change();
        }
        CHECK(savings > 30);
    }
}

TEST_CASE("a frame that looks the same draws nothing") {
    Headless screen(small());
    Scene scene(7);
    const Panel::Draw draw = [&](Frame& frame) { return scene.draw(frame); };
    screen.show(draw);
    CHECK(areaOf(screen.changed) == 330 * 500);
    screen.show(draw);
    CHECK(screen.changed.empty());
}

TEST_CASE("a small change draws the tiles it touches and no others") {
    Headless screen(small());
    auto at = [&](float x) {
        screen.show([&](Frame& f) { f.fill({x / f.pixels(1), 10 / f.pixels(1), 4 / f.pixels(1), 4 / f.pixels(1)}, 0xFF000000); return std::nullopt; });
    };
    at(10);
    at(20);
    CHECK(screen.changed == std::vector<Area>{{0, 0, 64, 64}});
    at(130);                                         // from the first tile to the third
    CHECK(screen.changed == std::vector<Area>{{0, 0, 64, 64}, {128, 0, 192, 64}});
}

}  // namespace ui
