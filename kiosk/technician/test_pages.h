#pragma once

#include <cstdint>
#include <vector>

#include "drivers/device.h"
#include "kiosk/config.h"
#include "kiosk/instant.h"

// What the printers print to show that they do.
namespace kiosk {

drivers::Receipt testReceipt(const Config&, Instant now);
// One A4 page: a frame to measure the margins by, grey steps, thin lines, letters. In Latin letters, which every printer has
// in it: a PDF of ours could only bring Chinese ones along as a whole font.
std::vector<std::uint8_t> testDocument(const Config&, Instant now);

}  // namespace kiosk
