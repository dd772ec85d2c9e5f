#include "drivers/lockers/doors.h"

#include <catch2/catch.hpp>

using namespace drivers;
using namespace std::chrono_literals;

namespace {

Doors::Time second(int number) { return Doors::Time{} + std::chrono::seconds{number}; }

}  // namespace

TEST_CASE("a door is said when it is first read and at each change, and an opening nobody ordered is forced") {
    Doors doors{2};
    CHECK(doors.read(1, DoorState::closed, second(1))->state == DoorState::closed);
    CHECK_FALSE(doors.read(1, DoorState::closed, second(2)));
    CHECK(doors.read(1, DoorState::open, second(3))->forced);
    CHECK_FALSE(doors.read(1, DoorState::closed, second(4))->forced);
    doors.command(1, second(15));
    CHECK_FALSE(doors.read(1, DoorState::open, second(15))->forced);
    doors.read(1, DoorState::closed, second(15));
    CHECK(doors.read(1, DoorState::open, second(16))->forced);
    CHECK_FALSE(doors.read(2, DoorState::open, second(1))->forced);   // it stood so before anybody looked
    CHECK(doors.state(2) == DoorState::open);
}

TEST_CASE("a door whose board was away is unknown, and forced when it comes back open") {
    Doors doors{1};
    doors.read(1, DoorState::closed, second(1));
    CHECK(doors.read(1, DoorState::unknown, second(2))->state == DoorState::unknown);
    CHECK_FALSE(doors.read(1, DoorState::unknown, second(3)));
    CHECK(doors.read(1, DoorState::open, second(4))->forced);
    doors.read(1, DoorState::unknown, second(5));
    CHECK_FALSE(doors.read(1, DoorState::open, second(6))->forced);
}

TEST_CASE("a door that stands open too long is told once an opening, also when its board was away meanwhile") {
    Doors doors{2};
    doors.read(2, DoorState::open, second(0));
    CHECK(doors.leftOpen(second(59), 60s).empty());
    doors.read(2, DoorState::unknown, second(59));
    CHECK(doors.leftOpen(second(60), 60s).empty());
    doors.read(2, DoorState::open, second(61));
    CHECK(doors.leftOpen(second(61), 60s) == std::vector<int>{2});
    CHECK(doors.leftOpen(second(200), 60s).empty());
    doors.read(2, DoorState::closed, second(201));
    doors.read(2, DoorState::open, second(300));
    CHECK(doors.leftOpen(second(301), 60s).empty());
    CHECK(doors.leftOpen(second(360), 60s) == std::vector<int>{2});
}
