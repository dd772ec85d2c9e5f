#include <array>

#include "drivers/modbus/frames.h"
#include "drivers/modbus/point.h"
#include "tests/fuzz/targets.h"

namespace fuzz {

// The first byte chooses the question that it answers; what is no answer is tried as a place on the bus.
void eatModbus(Bytes bytes) {
    using Function = drivers::ModbusAsk::Function;
    static const std::array<drivers::ModbusAsk, 7> asks{{{Function::readCoils, 1, 0, 8, 0},
                                                         {Function::readInputs, 1, 0, 8, 0},
                                                         {Function::readInputs, 7, 0, 2000, 0},
                                                         {Function::readRegisters, 1, 0, 1, 0},
                                                         {Function::readInputRegisters, 1, 0, 125, 0},
                                                         {Function::writeCoil, 1, 0, 1, 0xFF00},
                                                         {Function::writeCoil, 1, 0x200, 1, 7}}};
    static drivers::ModbusFrames frames;
    if (bytes.empty()) return;
    const auto& ask = asks[bytes[0] % asks.size()];
    bytes = bytes.subspan(1);
    try {
        auto values = frames.answer(ask, bytes);
        if (values && ask.function != Function::writeCoil && values->size() != static_cast<std::size_t>(ask.count)) __builtin_trap();
    } catch (const drivers::ModbusException&) {
    }
    try {
        drivers::parseModbusPoint(text(bytes), 1);
    } catch (const std::invalid_argument&) {
    }
}

}  // namespace fuzz
