#pragma once

#include <optional>
#include <string>

#include "drivers/emulators/escpos_paper.h"

// Codes that the printer draws itself.
namespace emulators {

struct QrSettings { int moduleDots = 3; char level = '1'; };     // level as sent: 0 L, 1 M, 2 Q, 3 H
std::optional<Bitmap> qrCode(const std::string& data, const QrSettings&);

struct BarcodeSettings { int height = 162, moduleDots = 3; };
// Data as in GS k 73: starts with a code set ({A, {B or {C). Nothing when it cannot be drawn.
std::optional<Bitmap> code128(const std::string& data, const BarcodeSettings&);
std::optional<Bitmap> code39(const std::string& data, const BarcodeSettings&);

}  // namespace emulators
