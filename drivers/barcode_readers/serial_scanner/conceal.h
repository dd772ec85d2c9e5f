#pragma once

#include <string>

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of a scanner: digits become 0, everything else that is printed A; line ends and the prefix stay.
Conceal scanConceal(std::string prefix);

}  // namespace drivers
