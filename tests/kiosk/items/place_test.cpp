#include "kiosk/items/place.h"

#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

ServiceItem applying() {
    ServiceItem item;
    item.way = "apply";
    item.steps = {{"form", 0}, {"submit", 0}};
    item.levels = {{4, 5, 6}, {6}, 5};
    item.areas = {"430681"};
    return item;
}

}  // namespace

TEST_CASE("the level of a place stands in its code") {
    CHECK(levelOf("430000000000") == 2);
    CHECK(levelOf("430600000000") == 3);
    CHECK(levelOf("430681000000") == 4);
    CHECK(levelOf("430681107000") == 5);
    CHECK(levelOf("430681107201") == 6);
    CHECK(levelOf("") == 0);
    CHECK(levelOf("43068110700x") == 0);
}

TEST_CASE("region and place decide what can be done") {
    auto item = applying();
    CHECK(offeredAt(item, "430681107201") == Offered::finished);
    CHECK(offeredAt(item, "430681107000") == Offered::accepted);
    CHECK(offeredAt(item, "430682107000") == Offered::no);
    item.levels.accepts = {4};
    CHECK(offeredAt(item, "430681107201") == Offered::guided);
    item.crossRegion = CrossRegionSpec{{"430682"}, {}};
    CHECK(offeredAt(item, "430682000000") == Offered::accepted);
    item.way = "ask", item.steps = {{"identify", 0}};
    CHECK(offeredAt(item, "430681107201") == Offered::asked);
    item.steps = {{"guide", 0}};
    CHECK(offeredAt(item, "430681107201") == Offered::guided);
}

TEST_CASE("what is done elsewhere is not called done here, and nothing is said of what is paid or collected") {
    auto item = applying();
    item.levels = {};
    CHECK(offeredAt(item, "430681107201") == Offered::accepted);
    item.way = "collect", item.steps = {{"results", 0}};
    CHECK(offeredAt(item, "430681107201") == Offered::finished);
    CHECK(offeredWords(Offered::finished) == "本机可办结");
    CHECK(offeredWords(Offered::accepted) == "本机可申办");
    CHECK(offeredWords(Offered::no).empty());
}
