#pragma once

#include "drivers/transports/tape.h"

namespace drivers {

// For a tape of a keyboard: every digit becomes 0, every other character A. Shift, Enter and all other keys stay; a prefix
// is concealed too.
Conceal keyConceal();

}  // namespace drivers
