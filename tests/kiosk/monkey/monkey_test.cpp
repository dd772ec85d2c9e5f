#include <catch2/catch.hpp>

#include "tests/kiosk/monkey/monkey.h"

namespace {

constexpr auto attract = std::variant<ui::Attract>{}.index();
const auto outOfService = ui::Prompt{ui::OutOfService{}}.index(), passCode = ui::Prompt{ui::PassCode{}}.index();

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

// Or it would prove little: every kind of prompt but out of service, which is not the resident's to bring up, and those
// behind the code, which come after it.
void sawEverything(const Monkey& monkey) {
    for (std::size_t kind = 0; kind <= passCode; ++kind) {
        if (kind == outOfService) continue;
        INFO("prompt number " << kind);
        CHECK(monkey.seen().contains(kind));
    }
}

}  // namespace

TEST_CASE("whoever taps at random finds no crash, no dead end and no screen without a way back") {
    const unsigned seed = GENERATE(1U, 2U, 3U);
    INFO("seed " << seed);
    Monkey monkey(seed);
    tapsAround(monkey, 1500);
    CHECK(monkey.seen().at(attract) > 1);
    REQUIRE(monkey.seen().contains(passCode));
    for (std::size_t behind = passCode + 1; behind < std::variant_size_v<ui::Prompt>; ++behind) CHECK_FALSE(monkey.seen().contains(behind));
}

TEST_CASE("a hundred thousand taps at random see every screen and break none", "[.][soak]") {
    Monkey monkey(20261124);
    tapsAround(monkey, 100'000);
    sawEverything(monkey);
}
