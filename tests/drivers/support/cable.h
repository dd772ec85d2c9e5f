#pragma once

#include <catch2/catch.hpp>

#include <chrono>
#include <functional>

#include "tests/drivers/support/at_once.h"
#include "tests/drivers/support/heard.h"

// What every driver owes its users: a device that is pulled is told away within 100 ms, and it is well again within a second
// of being back. `pull` makes it go, at once or in the middle of what it says next.
template <class Rig> void pulledAndBack(Rig& rig, const std::function<void()>& pull) {
    const auto pulled = std::chrono::steady_clock::now();
    pull();
    CHECK(rig.heard.status(drivers::Status::noDevice).fault->kind == drivers::Fault::Kind::disconnected);
    CHECK(std::chrono::steady_clock::now() - pulled < atOnce);
    const auto plugged = std::chrono::steady_clock::now();
    rig.does("plug");
    rig.heard.status(drivers::Status::online);
    REQUIRE(std::chrono::steady_clock::now() - plugged < atOnce);
}
