#pragma once

#include <functional>
#include <vector>

#include "drivers/transports/address.h"
#include "drivers/transport.h"

namespace drivers {

// "tape:FILE": replays a recorded conversation, a line an operation:
//   > 50        the driver must write these bytes      ! timeout        the read waits in vain
//   < 30 0A     the device sends these bytes           ! disconnected   the cable is gone
//   > *         whatever the driver writes in one go; what it was has not been kept
//   # a comment, also behind an operation
// A driver that does anything else gets std::logic_error that names the line. Deadlines take no time on a tape.
std::unique_ptr<Transport> openTape(const Address&, int stop);

// Wraps a transport and writes what passes as a tape, to the size of a few hundred pages. `conceal` gets each run of bytes
// that came in and returns as many that the tape may hold; `keeps` says whether it may hold what is written.
using Conceal = std::function<std::vector<std::uint8_t>(std::vector<std::uint8_t>)>;
using Keeps = std::function<bool(std::span<const std::uint8_t>)>;
std::unique_ptr<Transport> record(std::unique_ptr<Transport>, const std::string& file, Conceal, Keeps = {});

}  // namespace drivers
