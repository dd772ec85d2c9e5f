#include "kiosk/rating_keys.h"

#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

struct QuietPad final : drivers::RatingPad {
    int accepts = 0, stops = 0;
    void accept() override { ++accepts; }
    void stop() override { ++stops; }
};

ui::Rating rating(std::string chosen = {}) {
    ui::Rating asked;
    asked.levels = {{"level_5", "非常满意"}, {"level_4", "满意"}, {"level_3", "基本满意"}, {"level_2", "不满意"}, {"level_1", "非常不满意"}};
    asked.level = std::move(chosen);
    return asked;
}

std::string pressed(int button, const ui::Prompt& prompt) {
    const auto answer = RatingKeys::answer({drivers::Role::ratingPad, drivers::PadPressed{button}}, prompt);
    return answer ? std::get<ui::Chosen>(*answer).id : "";
}

}  // namespace

TEST_CASE("a button of the rating pad is a tap on its level, the first on the best") {
    CHECK(pressed(1, rating()) == "level_5");
    CHECK(pressed(5, rating()) == "level_1");
    CHECK(pressed(2, rating("level_1")) == "level_4");
}

TEST_CASE("a button that is no level, a level that is chosen already and any other screen take no key") {
    for (int button : {0, 6, -1}) CHECK(pressed(button, rating()).empty());
    CHECK(pressed(1, rating("level_5")).empty());
    CHECK(pressed(1, ui::Farewell{}).empty());
    CHECK_FALSE(RatingKeys::answer({drivers::Role::cardReader, drivers::CardRemoved{}}, rating()));
}

TEST_CASE("the rating pad is listened to only while the screen asks for a rating") {
    QuietPad pad;
    RatingKeys keys{&pad};
    keys.show(ui::Farewell{});
    CHECK(pad.accepts == 0);
    keys.show(rating());
    keys.show(rating("level_5"));
    CHECK(pad.accepts == 1);
    keys.show(ui::Farewell{});
    keys.off();
    CHECK(pad.stops == 1);
    keys.show(rating());
    keys.off();
    CHECK(pad.stops == 2);
    RatingKeys none{nullptr};
    none.show(rating());
    none.off();
}
