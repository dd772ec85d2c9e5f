#pragma once

#include <string>
#include <string_view>

#include "drivers/classes/receipt_printer.h"
#include "drivers/receipt_printers/escpos/profile.h"
#include "drivers/receipt_printers/escpos/raster_font.h"

// QR codes and bar codes, as the profile wants them: by the printer's own commands, or drawn here.
namespace drivers {

// Throws std::invalid_argument when there is no such code, or none that fits the paper.
EscposBytes qrSymbol(std::string_view data, const EscposProfile&);
EscposBytes barcodeSymbol(const Receipt::Barcode&, const EscposProfile&);

// Dots a module so that the code is about 28 mm wide, 3 to 8.
int qrModuleDots(std::size_t dataBytes);

// A bar code's data as it is printed: of EAN-13 with its check digit. Throws std::invalid_argument.
std::string barcodeText(const Receipt::Barcode&);

// Data of GS k 73: code sets chosen so that it becomes short.
std::string code128(std::string_view);

}  // namespace drivers
