#pragma once

#include <map>
#include <string>
#include <vector>

#include "drivers/emulators/escpos_line.h"
#include "drivers/emulators/escpos_symbols.h"

namespace emulators {

// What the commands have set, as ESC @ and switching on leave it.
struct EscposMode {
    bool selected = true;                               // ESC =
    // Characters
    bool chinese = false, smallFont = false, bold = false, reverse = false, upsideDown = false, turned = false;
    int underline = 0, chineseUnderline = 0;            // dots
    int wide = 1, high = 1;                             // GS !
    bool chineseWide = false, chineseHigh = false;      // FS !
    int codePage = 0, country = 0;
    int spacing = 0, chineseLeft = 0, chineseRight = 0; // beside characters
    bool ownCharacters = false;                         // ESC %
    // Lines
    EscposLine::Align align = EscposLine::Align::left;
    int lineSpacing = 30, left = 0, areaWidth = 0;
    std::vector<int> tabs;                              // columns; none: every eighth
    // Codes
    QrSettings qr;
    BarcodeSettings barcode;
    MatrixSettings matrix;
    std::map<int, std::string> symbolData;              // by cn of GS ( k
};

}  // namespace emulators
