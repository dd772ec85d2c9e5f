#include <catch2/catch.hpp>

#include "drivers/catalogue.h"
#include "tests/drivers/support/emulated_desk.h"
#include "tests/drivers/support/heard.h"

using namespace drivers;

// 1295 places for the cable to go; each time the same card must be read once the cable is back, and only once. After the
// last byte it has been read already.
TEST_CASE("unplugged after any byte of a read reply, the reader recovers within a second of the plug") {
    EmulatedDesk desk;
    Heard heard;
    const auto reader = make<CardReader>({"sam_v", desk.serial("card_reader"), {{"reopen_ms", "1"}, {"find_pause_ms", "1"}, {"removal_pause_ms", "1"}}}, heard.sink());
    reader->accept();
    heard.status(Status::online);
    for (int bytes = 0; bytes < 1295; ++bytes) {
        CAPTURE(bytes);
        desk.does("card_reader remove");
        desk.does("card_reader unplug_after " + std::to_string(bytes));
        desk.does("card_reader insert 王小明");
        heard.status(Status::noDevice);
        const auto read = heard.count<CardRead>();
        const auto plugged = std::chrono::steady_clock::now();
        desk.does("card_reader plug");
        heard.status(Status::online);
        REQUIRE(heard.next<CardRead>().card.number == "000000198604121011");
        REQUIRE(std::chrono::steady_clock::now() - plugged < std::chrono::seconds{1});
        REQUIRE(heard.count<CardRead>() == read + 1);
    }
    CHECK(heard.count<CardRefused>() == 0);
}
