#include <catch2/catch.hpp>

#include <deque>

#include "drivers/chip_card_readers/pcsc/apdu.h"

using namespace drivers;

namespace {

// A card that knows its lines: each command must be the next one, and is answered.
struct Script {
    std::deque<std::pair<Apdu, Apdu>> lines;
    Apdu whole(const Apdu& command) {
        const auto reply = wholeReply(command, [this](const Apdu& sent) {
            REQUIRE(!lines.empty());
            CHECK(sent == lines.front().first);
            const auto said = lines.front().second;
            lines.pop_front();
            return said;
        });
        CHECK(lines.empty());
        return reply;
    }
};

}  // namespace

TEST_CASE("a reply that comes in one piece is given as it is") {
    CHECK(Script{{{{0x00, 0xA4, 0x00, 0x00}, {0x90, 0x00}}}}.whole({0x00, 0xA4, 0x00, 0x00}) == Apdu{0x90, 0x00});
    CHECK(Script{{{{0x00, 0xB0, 0, 0, 2}, {1, 2, 0x90, 0x00}}}}.whole({0x00, 0xB0, 0, 0, 2}) == Apdu{1, 2, 0x90, 0x00});
}

TEST_CASE("what a T=0 card keeps back is fetched, and a length that it names is used") {
    CHECK(Script{{{{0x00, 0xA4, 4, 0, 1, 9}, {0x61, 0x02}}, {{0x00, 0xC0, 0, 0, 0x02}, {7, 8, 0x61, 0x01}}, {{0x00, 0xC0, 0, 0, 0x01}, {9, 0x90, 0x00}}}}
              .whole({0x00, 0xA4, 4, 0, 1, 9}) == Apdu{7, 8, 9, 0x90, 0x00});
    CHECK(Script{{{{0x00, 0xB0, 0, 0, 0}, {0x6C, 0x03}}, {{0x00, 0xB0, 0, 0, 3}, {1, 2, 3, 0x90, 0x00}}}}.whole({0x00, 0xB0, 0, 0, 0}) == Apdu{1, 2, 3, 0x90, 0x00});
    CHECK(Script{{{{0x00, 0xCA, 0, 0}, {0x6C, 0x01}}, {{0x00, 0xCA, 0, 0, 1}, {5, 0x90, 0x00}}}}.whole({0x00, 0xCA, 0, 0}) == Apdu{5, 0x90, 0x00});
}

TEST_CASE("a card that says nothing, or promises without an end, is no endless loop") {
    CHECK_THROWS_AS(wholeReply({0, 0xA4, 0, 0}, [](const Apdu&) { return Apdu{}; }), std::runtime_error);
    CHECK_THROWS_AS(wholeReply({0, 0xA4, 0, 0}, [](const Apdu&) { return Apdu{0x90}; }), std::runtime_error);
    CHECK_THROWS_AS(wholeReply({0, 0xA4, 0, 0}, [](const Apdu&) { return Apdu{0x61, 0x10}; }), std::runtime_error);
    CHECK_THROWS_AS(wholeReply({0, 0xA4, 0, 0}, [](const Apdu&) { return Apdu{1, 0x61, 0x10}; }), std::runtime_error);
}

TEST_CASE("commands for a PIN are refused, others are not") {
    for (std::uint8_t instruction : {0x20, 0x21, 0x24, 0x2C}) CHECK_FALSE(isPermitted(Apdu{0x00, instruction, 0x00, 0x01, 0x04, 1, 2, 3, 4}));
    for (std::uint8_t instruction : {0xA4, 0xB0, 0xCA, 0x84, 0x88}) CHECK(isPermitted(Apdu{0x00, instruction, 0x00, 0x00}));
    CHECK_FALSE(isPermitted(Apdu{0x00, 0xA4, 0x00}));
    CHECK_FALSE(isPermitted(Apdu{}));
}
