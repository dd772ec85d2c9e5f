#pragma once

#include "drivers/transports/address.h"
#include "drivers/transport.h"

namespace drivers {

// "tcp:HOST:PORT"; HOST is a name or an address, an IPv6 address in brackets.
std::unique_ptr<Transport> openTcp(const Address&, Transport::Duration deadline, int stop);
std::string tcpMistake(const Address&);

}  // namespace drivers
