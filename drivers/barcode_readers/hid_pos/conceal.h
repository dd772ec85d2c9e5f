#pragma once

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of a HID POS scanner: its report descriptor, which comes first, stays; of each report the data is concealed.
Conceal posConceal();

}  // namespace drivers
