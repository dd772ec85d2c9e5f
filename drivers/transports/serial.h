#pragma once

#include "drivers/transports/address.h"
#include "drivers/transport.h"

namespace drivers {

// "serial:PATH?baud=115200&parity=none&flow=none": eight bits, one stop bit, raw, for this process alone. Flow control is none,
// rtscts or xonxoff.
std::unique_ptr<Transport> openSerial(const Address&, int stop);
std::string serialMistake(const Address&);

}  // namespace drivers
