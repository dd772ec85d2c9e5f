#pragma once

#include <string>

#include "drivers/device.h"

namespace kiosk {

std::string adviceWords(drivers::PageAdvice);        // what would make the picture better; empty: nothing

}  // namespace kiosk
