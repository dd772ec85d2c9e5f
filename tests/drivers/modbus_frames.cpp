#include "drivers/modbus/frames.h"

#include <catch2/catch.hpp>

#include "drivers/modbus/point.h"
#include "tests/drivers/modbus_vectors.h"
#include "tests/drivers/support/hex.h"

using namespace drivers;

namespace {

ModbusAsk asked(const modbus_vectors::Exchange& exchange) {
    return {static_cast<ModbusAsk::Function>(exchange.function), 1, exchange.address, exchange.count, exchange.value};
}

using Values = std::vector<std::uint16_t>;
const ModbusAsk eightInputs{ModbusAsk::Function::readInputs, 1, 0, 8, 0};

}  // namespace

TEST_CASE("Modbus: every documented request is written, and its reply understood") {
    ModbusFrames frames;
    for (const auto& exchange : modbus_vectors::reads) {
        CHECK(frames.request(asked(exchange)) == hex(exchange.request));
        CHECK(frames.answer(asked(exchange), hex(exchange.reply)) == Values(8, 0));
        CHECK(ModbusFrames::answerBytes(asked(exchange)) == hex(exchange.reply).size());
    }
    for (const auto& exchange : modbus_vectors::writes) {
        CHECK(frames.request(asked(exchange)) == hex(exchange.request));
        CHECK(frames.answer(asked(exchange), hex(exchange.reply)) == Values{});
    }
}

TEST_CASE("Modbus: the first input is the lowest bit, registers come high byte first") {
    ModbusFrames frames;
    CHECK(frames.answer(eightInputs, hex("01 02 01 05 61 8B")) == Values{1, 0, 1, 0, 0, 0, 0, 0});
    CHECK(frames.answer({ModbusAsk::Function::readRegisters, 1, 0, 1, 0}, hex("01 03 02 01 3B F8 07")) == Values{0x013B});
}

TEST_CASE("Modbus: an answer is found behind noise and behind an echo, and not before it is whole") {
    ModbusFrames frames;
    const auto reply = hex("01 02 01 05 61 8B");
    for (const char* before : {"00 FF", "01", "01 02", "01 02 FF", "01 82 00 00 00", "01 02 00 00 00 08 79 CC"}) {
        auto received = hex(before);
        received.insert(received.end(), reply.begin(), reply.end());
        CAPTURE(before);
        CHECK(frames.answer(eightInputs, received) == Values{1, 0, 1, 0, 0, 0, 0, 0});
        received.pop_back();
        CHECK_FALSE(frames.answer(eightInputs, received));
    }
}

TEST_CASE("Modbus: another device, another function, another count or a wrong checksum is no answer") {
    ModbusFrames frames;
    CHECK_FALSE(frames.answer(eightInputs, hex("02 02 01 05 61 CF")));
    CHECK_FALSE(frames.answer(eightInputs, hex("01 01 01 05 91 8B")));
    CHECK_FALSE(frames.answer(eightInputs, hex("01 02 02 05 00 BA E8")));
    CHECK_FALSE(frames.answer(eightInputs, hex("01 02 01 05 61 8A")));
    CHECK_FALSE(frames.answer({ModbusAsk::Function::writeCoil, 1, 0x200, 1, 7}, hex("01 05 02 01 00 08 9C 74")));
    CHECK(frames.answer(eightInputs, hex("01 02 01 05 61 8B")));   // and nothing of all that is left for the next
}

TEST_CASE("Modbus: what a device refuses is said with its number") {
    ModbusFrames frames;
    const auto refusal = [&](const ModbusAsk& ask, const char* bytes) {
        try {
            frames.answer(ask, hex(bytes));
        } catch (const ModbusException& no) {
            return no.code;
        }
        return 0;
    };
    CHECK(refusal(eightInputs, modbus_vectors::noSuchInput) == 2);
    CHECK(refusal({ModbusAsk::Function::writeCoil, 1, 0, 1, 0xFF00}, "01 85 06 C2 92") == 6);
    CHECK(refusal(eightInputs, "01 82 02 C1 62") == 0);
}

TEST_CASE("Modbus: a place on the bus is read from words, and nonsense is named") {
    const auto point = parseModbusPoint("register:1/10@2", 1);
    CHECK(point.table == ModbusAsk::Function::readRegisters);
    CHECK(point.device == 2);
    CHECK(point.address == 1);
    CHECK(point.divisor == 10);
    CHECK_FALSE(point.inverted);
    CHECK(parseModbusPoint("input:3!", 7).inverted);
    CHECK(parseModbusPoint("input:3!", 7).device == 7);
    CHECK(parseModbusPoint("input_register:4.15", 1).bit == 15);
    for (const char* nonsense : {"", "input", "input:", "input:-1", "input:65536", "output:1", "input:3.1", "input:3/10", "register:1.16",
                                 "register:1/0", "input:1@0", "input:1@248", "input:1?", "input:1 "})
        CHECK_THROWS_AS(parseModbusPoint(nonsense, 1), std::invalid_argument);
}

TEST_CASE("Modbus: neighbours are asked for together, registers only when nothing lies between") {
    const auto questions = [](std::initializer_list<const char*> words) {
        std::vector<ModbusPoint> points;
        for (auto* one : words) points.push_back(parseModbusPoint(one, 1));
        std::vector<std::string> all;
        for (const auto& ask : questionsFor(points))
            all.push_back(std::to_string(static_cast<int>(ask.function)) + ":" + std::to_string(ask.device) + ":" + std::to_string(ask.address) + "+" + std::to_string(ask.count));
        return all;
    };
    using All = std::vector<std::string>;
    CHECK(questions({"input:5", "input:0", "input:0!"}) == All{"2:1:0+6"});
    CHECK(questions({"input:0", "input:9"}) == All{"2:1:0+1", "2:1:9+1"});
    CHECK(questions({"register:0", "register:1", "register:3"}) == All{"3:1:0+2", "3:1:3+1"});
    CHECK(questions({"input:0", "coil:1", "input:1@2"}) == All{"1:1:1+1", "2:1:0+1", "2:2:1+1"});
}

TEST_CASE("Modbus: a value is taken from its place, bit or sign") {
    const ModbusAsk ask{ModbusAsk::Function::readRegisters, 1, 4, 2, 0};
    const Values values{0xFFCE, 0x0080};
    CHECK(measured(parseModbusPoint("register:4/10", 1), ask, values) == -5.0);
    CHECK(isOn(parseModbusPoint("register:5.7", 1), ask, values));
    CHECK_FALSE(isOn(parseModbusPoint("register:5.7!", 1), ask, values));
    CHECK_FALSE(isOn(parseModbusPoint("register:5.6", 1), ask, values));
}
