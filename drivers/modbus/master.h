#pragma once

#include "drivers/half_duplex.h"
#include "drivers/modbus/frames.h"
#include "drivers/status.h"

namespace drivers {

// Asks the devices on a Modbus RTU line.
class ModbusMaster {
public:
    ModbusMaster(std::unique_ptr<Transport> pipe, HalfDuplex::Patience patience) : line_{std::move(pipe), patience}, tries_{patience.tries} {}

    // What was read; nothing for a write. Throws ModbusException, and as HalfDuplex::ask.
    std::vector<std::uint16_t> ask(const ModbusAsk& ask_) { return ask(ask_, tries_); }
    std::vector<std::uint16_t> ask(const ModbusAsk&, int tries);
    HalfDuplex& line() { return line_; }
    const HalfDuplex& line() const { return line_; }

private:
    HalfDuplex line_;
    int tries_;
    ModbusFrames frames_;
};

// What a refusal means: a config that does not fit the module, or a module that needs somebody.
Fault faultOf(const ModbusException&);

}  // namespace drivers
