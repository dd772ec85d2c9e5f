#pragma once

#include "drivers/device.h"
#include "drivers/receipt_printers/escpos/protocol.h"
#include "drivers/receipt_printers/escpos/raster_font.h"

namespace drivers {

// A receipt as the bytes that print it, from ESC @ to the cut. A character that the printer's font lacks goes as a small
// picture in its line. Throws std::invalid_argument when a code holds more than it can, or does not fit the paper.
EscposBytes layOut(const Receipt&, const EscposProfile&, const RasterFont&);

}  // namespace drivers
