#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_paper.h"

// Looking at printed paper.
namespace paper {

emulators::Bitmap read(const std::filesystem::path& png);       // 1 where it is dark; edges included
std::string qr(const std::filesystem::path& png);               // what ZXing reads; empty when nothing
std::string barcode(const std::filesystem::path& png);          // of any kind with bars
long ink(const emulators::Bitmap&);                             // black dots

struct Box { int left, top, right, bottom; };                   // dots; right and bottom lie outside
Box boxOf(const emulators::Bitmap&);                            // the smallest around all that is black
Box boxOf(const emulators::Slip&);

}  // namespace paper
