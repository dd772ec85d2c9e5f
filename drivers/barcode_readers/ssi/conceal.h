#pragma once

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of an SSI scanner: the data of codes is concealed, with a checksum to match.
Conceal ssiConceal();

}  // namespace drivers
