#include "tests/support/mishaps.h"

#include <algorithm>

#include <catch2/catch.hpp>

using namespace support;

namespace {
const char* visit = "after other\ntap a\ncard 王小明\nsees b\nprints c\nends done\n";
}

TEST_CASE("mishaps begin once the resident has begun, and come at every line and at the end") {
    auto walk = parseWalk("visit", visit);
    auto all = mishaps(walk);
    CHECK(begins(walk) == 1);
    for (std::size_t at = 0; at <= walk.lines.size(); ++at) {
        auto here = std::count_if(all.begin(), all.end(), [&](auto& one) { return one.before == at && one.kind != Mishap::Kind::unplug; });
        CHECK(here == (at < 2 ? 0 : 4));
    }
}

TEST_CASE("the device that is unplugged is the one that the walk needs next") {
    std::vector<std::string> said;
    auto walk = parseWalk("visit", visit);
    for (auto& one : mishaps(walk))
        if (one.kind == Mishap::Kind::unplug) said.push_back(one.words(walk));
    CHECK(said == std::vector<std::string>{"unplug card_reader in visit.walk before line 3: card 王小明",
                                           "unplug receipt_printer in visit.walk before line 4: sees b",
                                           "unplug receipt_printer in visit.walk before line 5: prints c"});
}

TEST_CASE("told which devices there are, each is unplugged at every line and at the end, needed or not") {
    auto walk = parseWalk("visit", visit);
    const auto all = mishaps(walk, {"card_reader", "locker"});
    for (auto* device : {"card_reader", "locker"})
        for (std::size_t at = 0; at <= walk.lines.size(); ++at)
            CHECK(std::count_if(all.begin(), all.end(), [&](auto& one) { return one.before == at && one.device == device; }) == (at < 2 ? 0 : 1));
}
