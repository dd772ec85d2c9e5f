#include "drivers/emulators/modbus_module.h"

namespace emulators {

namespace {

constexpr std::uint8_t illegalFunction = 1, illegalAddress = 2, illegalValue = 3;
constexpr int flashOn = 0x0200;   // Waveshare's relay boards: 0x0200 + channel

template <class Value, class Make> Bytes part(const ModbusCall& call, const std::vector<Value>& table, std::size_t most, Make make) {
    const auto from = static_cast<std::size_t>(call.address), count = static_cast<std::size_t>(call.value);
    if (count == 0 || count > most) return modbusException(call, illegalValue);
    if (from + count > table.size()) return modbusException(call, illegalAddress);
    const auto begin = table.begin() + static_cast<std::ptrdiff_t>(from);
    return make(call, {begin, begin + static_cast<std::ptrdiff_t>(count)});
}

}  // namespace

Bytes ModbusModule::answer(const ModbusCall& call) {
    constexpr std::size_t mostBits = 2000, mostRegisters = 125;
    if (call.device != device_) return {};
    if (exception) return modbusException(call, exception);
    switch (call.function) {
    case 1: return part(call, coils, mostBits, modbusBits);
    case 2: return part(call, inputs, mostBits, modbusBits);
    case 3: case 4: return part(call, registers, mostRegisters, modbusRegisters);
    case 5: return write(call);
    default: return modbusException(call, illegalFunction);
    }
}

Bytes ModbusModule::write(const ModbusCall& call) {
    const bool pulses = pulse && call.address >= flashOn;
    const auto coil = static_cast<std::size_t>(pulses ? call.address - flashOn : call.address);
    if (coil >= coils.size()) return modbusException(call, illegalAddress);
    if (pulses) pulse(static_cast<int>(coil), call.value);
    else if (call.value == 0xFF00 || call.value == 0x0000) coils[coil] = call.value != 0;
    else return modbusException(call, illegalValue);
    return modbusWritten(call);
}

}  // namespace emulators
