#pragma once

#include "drivers/device.h"
#include "drivers/receipt_printers/escpos/protocol.h"
#include "drivers/receipt_printers/escpos/raster_font.h"

namespace drivers {

// A receipt as the bytes that print it, from ESC @ to the cut. Lines with a character that the printer's font lacks
// go as pictures. Throws std::invalid_argument when a QR code would hold more than one can.
EscposBytes layOut(const Receipt&, const ReceiptPrinterModel&, const RasterFont&);

// Dots a module so that the code is about 28 mm wide, 3 to 8.
int qrModuleDots(std::size_t dataBytes);

}  // namespace drivers
