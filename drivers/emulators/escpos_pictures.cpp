#include <fmt/format.h>

#include <algorithm>

#include "drivers/emulators/escpos_interpreter.h"

// The commands that draw something other than text, and those that cut.
namespace emulators {
namespace {

int word(std::span<const std::uint8_t> bytes, std::size_t at) { return bytes[at] + 256 * bytes[at + 1]; }

}  // namespace

// ESC * m nL nH d…: columns of 8 dots (m 0, 1) or 24 (m 32, 33); 0 and 32 are half as fine across.
void EscposInterpreter::columnImage(Bytes c) {
    const int bytesHigh = c[2] >= 32 ? 3 : 1, columns = word(c, 3);
    const bool fine = c[2] % 32 == 1;
    Bitmap picture(columns, bytesHigh * 8);
    for (int x = 0; x < columns; ++x)
        for (int y = 0; y < picture.height; ++y)
            picture.at(x, y) = c[5 + static_cast<std::size_t>(x) * bytesHigh + y / 8] >> (7 - y % 8) & 1;
    line_.add(enlarged(picture, fine ? 1 : 2, bytesHigh == 3 ? 1 : 3), {});
}

void EscposInterpreter::rasterImage(Bytes c) {      // GS v 0 m xL xH yL yH d…
    const int bytesWide = word(c, 4), height = word(c, 6);
    Bitmap picture(bytesWide * 8, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < picture.width; ++x)
            picture.at(x, y) = c[8 + static_cast<std::size_t>(y) * bytesWide + x / 8] >> (7 - x % 8) & 1;
    printPicture(enlarged(picture, c[3] & 1 ? 2 : 1, c[3] & 2 ? 2 : 1));
}

void EscposInterpreter::symbol(Bytes c) {           // GS ( k pL pH cn fn …; cn 31h is QR
    if (c.size() < 8 || c[5] != 0x31) return unknown(c.first(std::min<std::size_t>(c.size(), 7)));
    switch (c[6]) {
        case 0x41: break;                           // model: only 2 exists here
        case 0x43: mode_.qr.moduleDots = std::clamp<int>(c[7], 1, 16); break;
        case 0x45: mode_.qr.level = static_cast<char>(std::clamp<int>(c[7], '0', '3')); break;
        case 0x50: mode_.qrData.assign(c.begin() + 8, c.end()); break;
        case 0x51:
            if (auto code = qrCode(mode_.qrData, mode_.qr)) printPicture(*code);
            break;
        case 0x52: effects_.ask(c); break;
        default: unknown(c.first(7));
    }
}

void EscposInterpreter::drawBarcode(Bytes c) {      // GS k
    const bool counted = c[2] >= 65;
    const std::string data(c.begin() + (counted ? 4 : 3), c.end() - (counted ? 0 : 1));
    std::optional<Bitmap> bars;
    if (c[2] == 73) bars = code128(data, mode_.barcode);
    if (c[2] == 69 || c[2] == 4) bars = code39(data, mode_.barcode);
    if (!bars) return unknown(c.first(3));
    printPicture(*bars, fmt::format("[barcode {}]", data));
    if (mode_.barcodeWords & 2) {
        for (char letter : data.substr(c[2] == 73 ? 2 : 0)) character(static_cast<unsigned char>(letter), false);
        newLine();
    }
}

void EscposInterpreter::cutCommand(Bytes c) {       // GS V m [n]
    if (c.size() == 4) feedPaper(Paper::headToCutter + c[3]);
    cutNow();
}

void EscposInterpreter::cutNow() {
    if (!line_.empty()) newLine();
    effects_.cut(paper_.cut());
}

}  // namespace emulators
