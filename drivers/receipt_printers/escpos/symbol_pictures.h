#pragma once

#include <string_view>

#include "drivers/classes/receipt_printer.h"
#include "drivers/receipt_printers/escpos/raster_font.h"

// Codes drawn by ZXing, whose names change between its versions: everything of it is in the .cpp.
namespace drivers {

RasterLine qrPicture(std::string_view data, int moduleDots);    // correction M
RasterLine barcodePicture(Receipt::Barcode::Kind, std::string_view text, int moduleDots, int height);

}  // namespace drivers
