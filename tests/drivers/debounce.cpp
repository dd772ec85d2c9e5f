#include "drivers/sites/debounce.h"

#include <catch2/catch.hpp>

using namespace drivers;
using namespace std::chrono_literals;

namespace {

Debounce::Time at(std::chrono::milliseconds since) { return Debounce::Time{} + since; }

}  // namespace

TEST_CASE("the first reading counts at once, a change when it has lasted, a bounce never") {
    Debounce contact;
    CHECK(contact.read(false, at(0ms), 50ms) == false);
    CHECK_FALSE(contact.read(false, at(10ms), 50ms));
    CHECK_FALSE(contact.read(true, at(20ms), 50ms));
    CHECK(contact.undecided());
    CHECK_FALSE(contact.read(false, at(30ms), 50ms));
    CHECK_FALSE(contact.undecided());
    CHECK_FALSE(contact.read(true, at(40ms), 50ms));
    CHECK_FALSE(contact.read(true, at(89ms), 50ms));
    CHECK(contact.read(true, at(90ms), 50ms) == true);
    CHECK_FALSE(contact.read(true, at(200ms), 50ms));
}
