#include <algorithm>

#include "drivers/receipt_printers/escpos/protocol.h"

// Command bytes as in the manuals of Epson TM-L60II and TM-U220, Citizen PPU-700, SNBC BT-T080, Cashino KP-628E.
namespace drivers::escpos {
namespace {

constexpr std::uint8_t dle = 0x10, esc = 0x1B, fs = 0x1C, gs = 0x1D;
std::uint8_t low(std::size_t value) { return static_cast<std::uint8_t>(value & 0xFF); }
std::uint8_t high(std::size_t value) { return static_cast<std::uint8_t>(value >> 8 & 0xFF); }

// Printers look for real-time commands in every byte that arrives, pictures included: 10 04, 10 05 and 10 14 in a
// picture would make them answer, drop their buffer or open a drawer. One dot gives way.
void disarm(EscposBytes& bytes) {
    for (std::size_t i = 1; i < bytes.size(); ++i)
        if (bytes[i - 1] == dle && (bytes[i] == 0x04 || bytes[i] == 0x05 || bytes[i] == 0x14)) bytes[i] ^= 0x02;
}

}  // namespace

EscposBytes initialise() { return {esc, '@'}; }
EscposBytes chinese() { return {fs, '&'}; }
EscposBytes align(int place) { return {esc, 'a', low(place)}; }
EscposBytes bold(bool on) { return {esc, 'E', on}; }
EscposBytes large(bool on) {
    return {gs, '!', low(on ? 0x11 : 0), fs, '!', low(on ? 0x0C : 0)};
}
EscposBytes lineSpacing(int dots) { return {esc, '3', low(dots)}; }

EscposBytes feed(int dots) {
    EscposBytes bytes;
    for (; dots > 0; dots -= 255) bytes.insert(bytes.end(), {esc, 'J', low(std::min(dots, 255))});
    return bytes;
}

EscposBytes cut(EscposProfile::Cut kind) {
    using Cut = EscposProfile::Cut;
    constexpr std::uint8_t below = 32;                  // dots of white after the last line
    if (kind == Cut::partial) return {gs, 'V', 66, below};
    if (kind == Cut::full) return {gs, 'V', 65, below};
    auto bytes = feed(12 * 8 + below);                  // the old commands cut where the paper stands, and so does a hand
    if (kind == Cut::none) return bytes;
    bytes.insert(bytes.end(), {esc, low(kind == Cut::oldFull ? 'i' : 'm')});
    return bytes;
}

EscposBytes qr(std::string_view data, int moduleDots) {
    const std::size_t length = data.size() + 3;
    EscposBytes bytes{gs, '(', 'k', 4, 0, 0x31, 0x41, 50, 0,        // model 2
                      gs, '(', 'k', 3, 0, 0x31, 0x43, low(moduleDots),
                      gs, '(', 'k', 3, 0, 0x31, 0x45, 49,           // M
                      gs, '(', 'k', low(length), high(length), 0x31, 0x50, 0x30};
    bytes.insert(bytes.end(), data.begin(), data.end());
    bytes.insert(bytes.end(), {gs, '(', 'k', 3, 0, 0x31, 0x51, 0x30});
    return bytes;
}

EscposBytes barcode(int kind, std::string_view data, int moduleDots, int height) {
    EscposBytes bytes{gs, 'h', low(height), gs, 'w', low(moduleDots), gs, 'k', low(kind), low(data.size())};
    bytes.insert(bytes.end(), data.begin(), data.end());
    return bytes;
}

EscposBytes raster(const RasterLine& picture) {
    const auto wide = static_cast<std::size_t>(picture.bytesWide), height = picture.rows.size() / wide;
    EscposBytes bytes{gs, 'v', '0', 0, low(wide), high(wide), low(height), high(height)};
    auto rows = picture.rows;
    disarm(rows);
    bytes.insert(bytes.end(), rows.begin(), rows.end());
    return bytes;
}

// Three bytes a column, from top to bottom.
EscposBytes inlinePicture(const RasterLine& picture) {
    const std::size_t columns = static_cast<std::size_t>(picture.bytesWide) * 8, height = picture.rows.size() / static_cast<std::size_t>(picture.bytesWide);
    EscposBytes dots(columns * 3);
    for (std::size_t y = 0; y < std::min<std::size_t>(height, 24); ++y)
        for (std::size_t x = 0; x < columns; ++x)
            if (picture.rows[y * static_cast<std::size_t>(picture.bytesWide) + x / 8] & 0x80 >> x % 8) dots[x * 3 + y / 8] |= static_cast<std::uint8_t>(0x80 >> y % 8);
    disarm(dots);
    EscposBytes bytes{esc, '*', 33, low(columns), high(columns)};
    bytes.insert(bytes.end(), dots.begin(), dots.end());
    return bytes;
}

EscposBytes realTimeStatus(int n) { return {dle, 0x04, low(n)}; }
EscposBytes recover() { return {dle, 0x05, 2}; }
EscposBytes clearBuffers() { return {dle, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08}; }
EscposBytes automaticStatus(bool on) { return {gs, 'a', low(on ? 0xFF : 0)}; }
EscposBytes paperStatus() { return {gs, 'r', 1}; }
EscposBytes identity(int n) { return {gs, 'I', low(n)}; }
EscposBytes modelName() { return identity(67); }
EscposBytes counter(int number) { return {gs, 'g', '2', 0, low(number), high(number)}; }

}  // namespace drivers::escpos
