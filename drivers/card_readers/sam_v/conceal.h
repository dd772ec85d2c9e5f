#pragma once

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of a SAM-V module: whatever lies in the data of a reply becomes that of an invented resident, its length and
// the rightness of its checksum stay. What stands outside a reply becomes zeros.
Conceal samVConceal();

}  // namespace drivers
