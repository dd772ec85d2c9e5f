#pragma once

#include <optional>

#include "drivers/emulators/wire.h"

// The device's side of Modbus RTU (Modbus Application Protocol 1.1b, Modbus over Serial Line 1.02). Shares nothing with
// the driver, nor the library.
namespace emulators {

struct ModbusCall {
    std::uint8_t device, function;
    int address, value;   // value: how many, or what to write
};

// The first whole request in what the host sent, taken out of it. As on a real line, what has a wrong CRC is not answered:
// it and all that came with it is dropped.
std::optional<ModbusCall> takeModbusCall(Bytes& sent);

Bytes modbusBits(const ModbusCall&, const std::vector<bool>&);
Bytes modbusRegisters(const ModbusCall&, const std::vector<std::uint16_t>&);
Bytes modbusWritten(const ModbusCall&);
Bytes modbusException(const ModbusCall&, std::uint8_t code);

}  // namespace emulators
