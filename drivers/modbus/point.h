#pragma once

#include <string>
#include <vector>

#include "drivers/modbus/frames.h"

// Where on a bus something is found, as a config says it. No I/O.
namespace drivers {

// TABLE:ADDRESS, then in any order .BIT of a register, /DIVISOR, @DEVICE, and ! for the other way round:
// "input:3!", "coil:0@2", "register:7.2", "input_register:1/10". Addresses are those on the wire, from 0.
struct ModbusPoint {
    ModbusAsk::Function table = ModbusAsk::Function::readInputs;
    int device = 1, address = 0;
    int bit = 0, divisor = 1;
    bool inverted = false;

    bool isRegister() const { return table == ModbusAsk::Function::readRegisters || table == ModbusAsk::Function::readInputRegisters; }
};

// Throws std::invalid_argument with a sentence that names the mistake. `device`: where the words do not say.
ModbusPoint parseModbusPoint(const std::string& words, int device);

// As few questions as read them all; what nobody asked for is read along only between two bits of a board.
std::vector<ModbusAsk> questionsFor(std::vector<ModbusPoint>);
bool answers(const ModbusAsk&, const ModbusPoint&);
// In the answer to a question that answers it.
bool isOn(const ModbusPoint&, const ModbusAsk&, const std::vector<std::uint16_t>& answer);
double measured(const ModbusPoint&, const ModbusAsk&, const std::vector<std::uint16_t>& answer);   // two's complement

}  // namespace drivers
