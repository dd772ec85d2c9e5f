#pragma once

#include "drivers/emulators/faulty_line.h"
#include "drivers/emulators/modbus_module.h"

namespace emulators {

// The cabinet and the room: one module at address 1. Inputs 0 … 5 are the operator switch, the cabinet's door, tamper,
// somebody in front, on battery, battery low; register 0 is the temperature in tenths of a degree; coils 0 … 5 are lamps.
class Site {
public:
    Site(Loop&, Wire&, Dock&);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

private:
    void offer(Dock&);
    void received(const Bytes&);
    std::string state() const;

    Wire& wire_;
    Dock& dock_;
    ModbusModule module_;
    FaultyLine line_;
    Bytes sent_;
};

}  // namespace emulators
