#pragma once

#include "drivers/transports/address.h"
#include "drivers/transport.h"

namespace drivers {

// "serial:PATH?baud=115200&parity=none": eight bits, one stop bit, raw, no flow control, for this process alone.
std::unique_ptr<Transport> openSerial(const Address&, int stop);
std::string serialMistake(const Address&);

}  // namespace drivers
