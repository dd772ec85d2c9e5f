#pragma once

#include <optional>
#include <string>

#include "drivers/emulators/escpos_paper.h"

// Codes that the printer draws itself. Nothing when what was sent is no such code.
namespace emulators {

struct QrSettings { int moduleDots = 3; char level = '0'; };     // level as sent: 0 L, 1 M, 2 Q, 3 H
std::optional<Bitmap> qrCode(const std::string& data, const QrSettings&);
int qrModules(const std::string& data, const QrSettings&);      // 0: none

struct BarcodeSettings { int height = 162, moduleDots = 3, words = 0; bool smallWords = false; };   // words: 1 above, 2 below
struct Barcode { Bitmap bars; std::string words; };
// `kind`: m of GS k, either form.
std::optional<Barcode> barcode(int kind, const std::string& data, const BarcodeSettings&);

// PDF417, Aztec, Data Matrix: cn 48, 53, 54 of GS ( k.
struct MatrixSettings { int moduleDots = 3, rowHeight = 3; };
std::optional<Bitmap> matrixCode(int kind, const std::string& data, const MatrixSettings&);

}  // namespace emulators
