#pragma once

#include <string>
#include <vector>

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of a Honeywell scanner: the echoes of our commands stay, everything else is concealed.
Conceal honeywellConceal(std::string prefix, std::vector<std::string> echoes);

}  // namespace drivers
