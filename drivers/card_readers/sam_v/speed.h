#pragma once

#include <functional>
#include <memory>
#include <string>

#include "drivers/card_readers/sam_v/link.h"

namespace drivers {

// A module on a serial line that may have been left at another speed than the address says.

// Why that cannot be mended at this address; empty when it can.
std::string speedMistake(const std::string& address);

// Looks for a module at the other speeds and tells it to talk at the address's from now on. Throws Timeout when it is at none.
void bringToSpeed(const std::string& address, const std::function<std::unique_ptr<SamLink>(const std::string&)>& open);

}  // namespace drivers
