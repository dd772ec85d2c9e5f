#include <catch2/catch.hpp>

#include "drivers/emulators/modbus_module.h"
#include "drivers/emulators/site.h"
#include "tests/drivers/modbus_vectors.h"
#include "tests/drivers/support/hex.h"
#include "tests/drivers/support/loopback_wire.h"

using namespace emulators;

namespace {

Bytes answered(ModbusModule& module, const std::string& request) {
    auto sent = hex(request);
    const auto call = takeModbusCall(sent);
    return call ? module.answer(*call) : Bytes{};
}

}  // namespace

TEST_CASE("an emulated Modbus module answers every documented request as documented") {
    ModbusModule module{1, {8, 8, 1}};
    int pulsed = 0;
    module.pulse = [&](int coil, int tenths) { pulsed = coil * 100 + tenths; };
    for (const auto& exchange : modbus_vectors::reads) CHECK(answered(module, exchange.request) == hex(exchange.reply));
    for (const auto& exchange : modbus_vectors::writes) CHECK(answered(module, exchange.request) == hex(exchange.reply));
    CHECK(pulsed == 108);
    CHECK_FALSE(module.coils[0]);
}

TEST_CASE("an emulated Modbus module packs bits and registers as documented") {
    ModbusModule module{1, {8, 8, 1}};
    module.inputs[0] = module.inputs[2] = true;
    module.registers[0] = 0x013B;
    CHECK(answered(module, "01 02 00 00 00 08 79 CC") == hex("01 02 01 05 61 8B"));
    CHECK(answered(module, "01 03 00 00 00 01 84 0A") == hex("01 03 02 01 3B F8 07"));
}

TEST_CASE("an emulated Modbus module refuses what it does not have, and is silent to others and to noise") {
    ModbusModule module{1, {4, 4, 0}};
    CHECK(answered(module, "01 02 00 00 00 08 79 CC") == hex(modbus_vectors::noSuchInput));
    CHECK(answered(module, "01 05 02 00 00 07 8D B0") == hex("01 85 02 C3 51"));   // no flash-on here
    CHECK(answered(module, "01 07 00 00 00 00 B4 0A") == hex("01 87 01 82 30"));
    CHECK(answered(module, "02 02 00 00 00 08 79 FF").empty());
    CHECK(answered(module, "01 02 00 00 00 08 79 CD").empty());
    module.exception = 6;
    CHECK(answered(module, "01 02 00 00 00 04 79 C9") == hex("01 82 06 C0 A2"));
}

TEST_CASE("the emulated site is asked and answers in process, whole or in pieces") {
    Loop loop;
    Dock dock{loop};
    LoopbackWire wire{loop};
    emulators::Site site{loop, wire, dock};
    CHECK(dock.obey("site switch on") == "ok");
    CHECK(dock.obey("site temperature -3.5") == "ok");
    CHECK(wire.ask(hex("01 02 00 00")).empty());
    CHECK(wire.ask(hex("00 06 F8 08")) == hex("01 02 01 01 60 48"));
    CHECK(wire.ask(hex("01 03 00 00 00 01 84 0A")) == hex("01 03 02 FF DD 39 ED"));
    CHECK(dock.obey("site temperature warm") == "error: say degrees, as 31.5");
    CHECK(dock.obey("status") == "ok site: plugged, switch");
}
