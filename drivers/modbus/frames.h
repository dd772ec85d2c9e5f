#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <vector>

// Modbus RTU, the master's frames: made and understood by libmodbus, without I/O. libmodbus wants a descriptor and blocks on
// it; it gets one end of a socket pair, on which all that came so far lies ready. Deadlines, stopping, tapes and TCP stay
// those of our transports.
namespace drivers {

struct ModbusAsk {
    enum class Function { readCoils = 1, readInputs = 2, readRegisters = 3, readInputRegisters = 4, writeCoil = 5 };
    Function function = Function::readInputs;
    int device = 1;        // 1 … 247
    int address = 0;       // as on the wire, from 0
    int count = 1;         // how many are read
    int value = 0;         // writeCoil: 0xFF00 on, 0x0000 off, and what a maker made of it
};

// The device understood and says no, in the words of the specification: 2 illegal address, 4 device failure, 6 busy …
struct ModbusException : std::runtime_error {
    explicit ModbusException(int code);
    int code;
};

class ModbusFrames {
public:
    ModbusFrames();
    ~ModbusFrames();

    std::vector<std::uint8_t> request(const ModbusAsk&);
    // What was read (bits as 0 and 1), nothing for a writeCoil, wherever in these bytes it stands: before it there may be
    // noise, or an echo of the request. None while no whole answer is there. Throws ModbusException.
    std::optional<std::vector<std::uint16_t>> answer(const ModbusAsk&, std::span<const std::uint8_t> received);
    static std::size_t answerBytes(const ModbusAsk&);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace drivers
