#include "drivers/catalogue.h"

#include <catch2/catch.hpp>

using namespace drivers;

TEST_CASE("a driver's every mistake is told at once, without touching a device") {
    const DeviceConfig wrong{"sam_v", "serial:/dev/ttyS0?baud=7", {{"tries", "many"}, {"read_ms", "0"}, {"colour", "red"}}};
    const auto found = mistakes(Role::cardReader, wrong);
    CHECK(found.size() == 4);
    CHECK_THROWS_AS(make<CardReader>(wrong, [](DeviceEvent) {}), std::invalid_argument);
    CHECK(mistakes(Role::barcodeReader, {"serial_scanner", "serial:/dev/ttyS0", {{"suffix", "dot"}}}).size() == 1);
}

TEST_CASE("an unknown driver is told together with those that are known") {
    const auto found = mistakes(Role::cardReader, {"serial_scanner", "serial:/dev/ttyS0", {}});
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("\"serial_scanner\"") != std::string::npos);
    CHECK(found[0].find("sam_v") != std::string::npos);
    for (auto role : {Role::barcodeReader, Role::receiptPrinter, Role::documentPrinter})
        CHECK(mistakes(role, {"none", "serial:/dev/ttyS0", {}}).size() == 1);
}

TEST_CASE("a device that is described well has no mistakes") {
    CHECK(mistakes(Role::cardReader, {"sam_v", "serial:/dev/ttyUSB0?baud=9600", {{"tries", "2"}}}).empty());
    CHECK(mistakes(Role::barcodeReader, {"serial_scanner", "serial:/dev/ttyACM0", {{"suffix", "crlf"}, {"prefix", "]Q1"}}}).empty());
}

TEST_CASE("a switched scanner's options are checked like any other's") {
    for (auto driver : {"newland", "honeywell", "ssi"}) {
        CHECK(mistakes(Role::barcodeReader, {driver, "serial:/dev/ttyACM0", {{"look_ms", "3000"}, {"suffix", "lf"}, {"tries", "2"}}}).empty());
        CHECK(mistakes(Role::barcodeReader, {driver, "serial:/dev/ttyACM0?baud=7", {{"look_ms", "0"}, {"colour", "red"}, {"longest", "many"}}}).size() == 4);
    }
}
