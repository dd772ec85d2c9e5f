#pragma once

#include <string>

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of a Newland scanner: replies stay, codes are concealed.
Conceal newlandConceal(std::string prefix);

}  // namespace drivers
