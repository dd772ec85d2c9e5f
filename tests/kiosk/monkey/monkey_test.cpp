#include <catch2/catch.hpp>

#include <typeinfo>

#include "tests/kiosk/monkey/monkey.h"

namespace {

constexpr auto attract = std::variant<ui::Attract>{}.index();
const auto passCode = ui::Prompt{ui::PassCode{}}.index();

void tapsAround(Monkey& monkey, int taps) {
    for (int n = 1; n <= taps; ++n) {
        try {
            monkey.tap();
        } catch (const std::exception& mistake) {
            FAIL(mistake.what() << " at tap " << n << ", after\n" << monkey.trail());
        }
        if (const auto missing = monkey.wayMissing(); !missing.empty()) FAIL(missing << " at tap " << n << ", after\n" << monkey.trail());
        if (monkey.isTechnician()) FAIL("it got in without the code at tap " << n << ", after\n" << monkey.trail());
        if (n % 500 == 0 && !monkey.leaves()) FAIL("a dead end at tap " << n << ", after\n" << monkey.trail());
    }
    CHECK(monkey.leaves());
}

template <class Prompt, std::size_t at = 0> constexpr std::size_t indexOf() {
    if constexpr (std::is_same_v<std::variant_alternative_t<at, ui::Prompt>, Prompt>) return at;
    else return indexOf<Prompt, at + 1>();
}

template <class Prompt> void saw(const Monkey& monkey) {
    INFO(typeid(Prompt).name());
    CHECK(monkey.seen().contains(indexOf<Prompt>()));
}

template <class... Prompts> void sawAll(const Monkey& monkey) { (saw<Prompts>(monkey), ...); }

// Or it would prove little. Out of service is not the resident's to bring up.
void sawEverything(const Monkey& monkey) {
    sawAll<ui::Attract, ui::Search, ui::Choice, ui::Notice, ui::Present, ui::Form, ui::Typing, ui::Reading, ui::Signature, ui::Review, ui::Working,
           ui::Outcome, ui::Trouble, ui::CaseProgress, ui::Document, ui::Date, ui::Region, ui::Bill, ui::Camera, ui::PhoneCode, ui::Rating, ui::Farewell, ui::PassCode>(monkey);
    for (auto& id : monkey.offered()) {
        INFO(id);
        CHECK(monkey.begun().contains(id));
    }
}

}  // namespace

TEST_CASE("whoever taps at random finds no crash, no dead end and no screen without a way back") {
    const unsigned seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    Monkey monkey(seed);
    tapsAround(monkey, 1500);
    CHECK(monkey.seen().at(attract) > 1);
    CHECK(monkey.begun().size() > 10);
    REQUIRE(monkey.seen().contains(passCode));
    for (std::size_t behind = passCode + 1; behind < std::variant_size_v<ui::Prompt>; ++behind) CHECK_FALSE(monkey.seen().contains(behind));
}

TEST_CASE("a hundred thousand taps at random see every screen and break none", "[.][soak]") {
    Monkey monkey(20261124);
    tapsAround(monkey, 100'000);
    sawEverything(monkey);
}
