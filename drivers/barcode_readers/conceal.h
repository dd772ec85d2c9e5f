#pragma once

#include <cstdint>
#include <string>

#include "drivers/transports/tape.h"

namespace drivers {

// What a tape may hold in place of a byte of a code: digits become 0, everything else that is printed A; controls stay.
std::uint8_t concealedByte(std::uint8_t);

// For a tape of a scanner that sends nothing but codes: line ends and the prefix stay.
Conceal scanConceal(std::string prefix);

}  // namespace drivers
