#pragma once

#include <chrono>
#include <vector>

#include "drivers/barcode_readers/picture_codes/code.h"
#include "drivers/pictures/grey.h"

namespace drivers {

// The codes in a picture, with as many retries as the budget lets (of the processor, so that a busy machine reads no less).
// What a code's own checks may let slip (EAN-13, PDF417) is said only when further looks agree.
std::vector<Code> codesIn(const GreyImage&, std::chrono::microseconds budget = std::chrono::milliseconds{30});

}  // namespace drivers
