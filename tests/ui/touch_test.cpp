#include <catch2/catch.hpp>

#include "ui/frame/touch.h"

namespace ui {
namespace {

using namespace std::chrono_literals;

constexpr Rect button{10, 10, 20, 20};
constexpr Point inside{15, 15}, outside{100, 100};

// A finger on a screen with one button, one key and one pad, frame by frame.
struct Hand {
    Touch touch{PanelConfig{}};
    Role role = Role::button;

    bool frame() {
        touch.nextFrame(true);
        return touch.tapped("it", button, role);
    }
    bool down(Point at, std::chrono::milliseconds when) { return touch.feed({Finger::Kind::down, at, when}), frame(); }
    bool move(Point at, std::chrono::milliseconds when) { return touch.feed({Finger::Kind::move, at, when}), frame(); }
    bool up(Point at, std::chrono::milliseconds when) { return touch.feed({Finger::Kind::up, at, when}), frame(); }
    bool tap(std::chrono::milliseconds when) { return down(inside, when), up(inside, when); }
};

}  // namespace

TEST_CASE("a tap is a finger down and up inside; it shows as pressed between") {
    Hand hand;
    CHECK_FALSE(hand.down(inside, 0ms));
    CHECK(hand.touch.pressed("it"));
    CHECK(hand.up(inside, 50ms));
    CHECK_FALSE(hand.touch.pressed("it"));
    CHECK_FALSE(hand.frame());
}

TEST_CASE("a finger that slides off taps nothing; one that rolls a little does") {
    Hand hand;
    hand.down(inside, 0ms);
    hand.move(outside, 10ms);
    CHECK_FALSE(hand.touch.pressed("it"));
    CHECK_FALSE(hand.up(outside, 20ms));
    hand.down(inside, 30ms);
    CHECK(hand.up({31, 31}, 40ms));
}

TEST_CASE("a finger that slides on from elsewhere taps nothing") {
    Hand hand;
    hand.down(outside, 0ms);
    hand.move(inside, 10ms);
    CHECK_FALSE(hand.touch.pressed("it"));
    CHECK_FALSE(hand.up(inside, 20ms));
}

TEST_CASE("a button is dead for half a second after the screen changed, a key for 80 ms") {
    Hand hand;
    hand.touch.screenChanged(1000ms);
    CHECK_FALSE(hand.tap(900ms));                    // was still in the queue
    CHECK_FALSE(hand.tap(1499ms));
    CHECK(hand.tap(1500ms));
    hand.role = Role::key;
    hand.touch.screenChanged(3000ms);
    CHECK_FALSE(hand.tap(3079ms));
    CHECK(hand.tap(3080ms));
}

TEST_CASE("a finger that was down when the screen changed taps nothing on the new one") {
    Hand hand;
    hand.down(inside, 0ms);
    hand.touch.screenChanged(10ms);
    CHECK_FALSE(hand.up(inside, 2000ms));
    CHECK(hand.tap(3000ms));
}

TEST_CASE("a key ignores its own echo") {
    Hand hand;
    hand.role = Role::key;
    CHECK(hand.tap(1000ms));
    CHECK_FALSE(hand.tap(1079ms));
    CHECK(hand.tap(1200ms));
}

TEST_CASE("down and up that come at once are taken in two frames") {
    Hand hand;
    hand.touch.feed({Finger::Kind::down, inside, 0ms});
    hand.touch.feed({Finger::Kind::up, inside, 5ms});
    CHECK_FALSE(hand.frame());
    CHECK(hand.touch.pressed("it"));
    CHECK(hand.touch.waiting());
    CHECK(hand.frame());
    CHECK_FALSE(hand.touch.waiting());
}

TEST_CASE("a stroke keeps every point, in parts of the pad's width") {
    Touch touch{PanelConfig{}};
    const Rect pad{10, 10, 100, 50};
    touch.feed({Finger::Kind::down, {20, 20}, 0ms});
    for (float x = 30; x <= 60; x += 10) touch.feed({Finger::Kind::move, {x, 35}, 1ms});
    touch.feed({Finger::Kind::up, {500, 500}, 2ms});
    touch.nextFrame(true);
    CHECK_FALSE(touch.stroke("pad", pad));
    CHECK(touch.strokeSoFar().size() == 1);
    touch.nextFrame(true);
    const auto stroke = touch.stroke("pad", pad);
    REQUIRE(stroke);
    REQUIRE(stroke->size() == 6);
    CHECK(stroke->front().x == Approx(0.1F));
    CHECK((*stroke)[2].y == Approx(0.25F));
    CHECK(stroke->back().x == 1);                    // held at the pad's edge
    CHECK(stroke->back().y == Approx(0.5F));
    CHECK(touch.strokeSoFar().empty());
}

}  // namespace ui
