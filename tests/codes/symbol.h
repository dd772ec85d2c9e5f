#pragma once

#include <string>
#include <vector>

#include "tests/codes/dice.h"

namespace codes {

enum class Kind { qr, code128, ean13, dataMatrix, pdf417 };
inline constexpr Kind kinds[]{Kind::qr, Kind::code128, Kind::ean13, Kind::dataMatrix, Kind::pdf417};

const char* nameOf(Kind);            // as kioskctl prints it

// A code as squares, its quiet zone included.
struct Symbol {
    Kind kind;
    std::string text;
    int width = 0, height = 0;       // in modules
    std::vector<char> dark;          // row by row
    bool isDark(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < height && dark[static_cast<std::size_t>(y * width + x)]; }
};

// With a text such as is found on papers and phones; invented.
Symbol anySymbol(Kind, Dice&);

}  // namespace codes
