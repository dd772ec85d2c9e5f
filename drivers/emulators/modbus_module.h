#pragma once

#include <functional>
#include <vector>

#include "drivers/emulators/modbus_frame.h"

namespace emulators {

// An input and output module on a Modbus line: what stands in its tables, and what it answers.
class ModbusModule {
public:
    struct Size { std::size_t inputs, coils, registers; };
    ModbusModule(std::uint8_t device, Size size) : inputs(size.inputs), coils(size.coils), registers(size.registers), device_{device} {}

    // Empty when it is not the one that is asked.
    Bytes answer(const ModbusCall&);

    std::vector<bool> inputs, coils;
    std::vector<std::uint16_t> registers;   // holding and input registers are the same here
    std::uint8_t exception = 0;             // answers every question with it
    // A relay board's flash-on: a coil's number and how many tenths of a second. Without it the addresses are illegal.
    std::function<void(int coil, int tenths)> pulse;

private:
    Bytes write(const ModbusCall&);

    std::uint8_t device_;
};

}  // namespace emulators
