#pragma once

#include "drivers/transports/address.h"
#include "drivers/transport.h"

namespace drivers {

// "evdev:VID:PID" or "evdev:/dev/input/by-id/…": a keyboard, kept from everybody else (EVIOCGRAB). Each event that is read
// has four bytes: type, code (low byte first), value. Only keys come (type 1: value 1 pressed, 0 released, 2 repeated), and
// the kernel's word that it had no room for all of them (type 0, code 3). Nothing can be written.
std::unique_ptr<Transport> openEvdev(const Address&, int stop);
std::string evdevMistake(const Address&);

}  // namespace drivers
