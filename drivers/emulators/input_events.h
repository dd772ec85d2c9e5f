#pragma once

#include <cstdint>

#include "drivers/emulators/wire.h"

namespace emulators {

// What Linux says when a key of a USB keyboard goes down (1) or up (0): scan code, key, end of the report (linux/input.h).
void addKey(Bytes&, std::uint16_t code, int value);

}  // namespace emulators
