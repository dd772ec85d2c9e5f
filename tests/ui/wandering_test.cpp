#include <catch2/catch.hpp>

#include <cmath>
#include <set>

#include "tests/ui/headless.h"
#include "tests/ui/screens/samples.h"
#include "ui/widgets/wandering.h"

using namespace ui;

namespace {

constexpr int wholeRound = 36;                       // minutes

View sampleAt(std::optional<int> minutes, const char* name = "home") {
    for (Sample& sample : samples({}))
        if (sample.name == name) {
            sample.view.surround.minutes = minutes;
            return sample.view;
        }
    throw std::runtime_error("no such sample");
}

bool paintedToItsEdges(Headless& screen) {                     // what was never drawn is 0xFF00FF
    for (int y = 0; y < 1920; ++y)
        for (int x = 0; x < 1080; ++x)
            if (screen.pixel(x, y) == 0xFF00FF) return false;
    return true;
}

}  // namespace

TEST_CASE("an idle screen wanders in small steps round a closed path through a square of two millimetres") {
    std::set<std::pair<int, int>> places;
    for (int minute = 0; minute < wholeRound; ++minute) {
        const Point now = wandered(minute), next = wandered(minute + 1);
        CHECK(std::abs(now.x) <= wanders / 2 + 0.001F);
        CHECK((now.y >= 0 && now.y <= wanders + 0.001F));
        CHECK(std::abs(next.x - now.x) + std::abs(next.y - now.y) == Approx(wanders / 5));
        places.insert({std::lround(now.x * 100), std::lround(now.y * 100)});
    }
    CHECK(places.size() == wholeRound);              // no place twice
    CHECK(wandered(wholeRound) == wandered(0));
    CHECK(wandered(29'000'017) == wandered(29'000'017 + wholeRound));
}

TEST_CASE("what stands on an idle screen moves with the minute, and is touched where it is seen") {
    Headless still, moved;
    still.show(sampleAt(std::nullopt)), moved.show(sampleAt(10));
    const float mm = 1080 / 268.0F;
    const Point away{std::round(wandered(10).x * mm), std::round(wandered(10).y * mm)};
    REQUIRE(still.widgets().size() == moved.widgets().size());
    for (std::size_t i = 0; i < still.widgets().size(); ++i) {
        CHECK(moved.widgets()[i].x == still.widgets()[i].x + away.x);
        CHECK(moved.widgets()[i].y == still.widgets()[i].y + away.y);
    }
    // The lowest row of pixels of a tile: outside of where it would stand still.
    const Widget tile = *moved.find("apply");
    moved.tap(Point{tile.x + 20, tile.y + tile.height - 1});
    const auto answers = moved.show(sampleAt(10));
    REQUIRE(answers.size() == 1);
    CHECK(std::get<Chosen>(answers[0]).id == "apply");
    moved.tap(Point{tile.x + 20, tile.y - 2});
    CHECK(std::holds_alternative<Touched>(moved.show(sampleAt(10)).at(0)));
    for (int y = 0; y < 1920; y += 40) CHECK(moved.pixel(540 + static_cast<int>(away.x), std::min(1919, y + static_cast<int>(away.y))) == still.pixel(540, y));
}

TEST_CASE("wherever an idle screen stands, it covers the panel to its edges") {
    for (int minute = 0; minute < wholeRound; ++minute) {
        Headless screen;
        screen.show(sampleAt(minute));
        INFO(minute);
        CHECK(paintedToItsEdges(screen));
    }
}

TEST_CASE("between two minutes an idle screen draws nothing; a visit does not move at all") {
    Headless screen;
    screen.show(sampleAt(7));
    screen.show(sampleAt(7));
    CHECK(screen.changed.empty());
    screen.show(sampleAt(8));
    CHECK_FALSE(screen.changed.empty());
    Headless visit;
    for (const char* name : {"form", "search", "farewell"}) {
        visit.show(sampleAt(7, name));
        visit.show(sampleAt(8, name));
        CHECK(visit.changed.empty());
    }
    Headless out;
    out.show(sampleAt(7, "out_of_service"));
    out.show(sampleAt(8, "out_of_service"));
    CHECK_FALSE(out.changed.empty());
}
