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

EscposBytes cut(ReceiptPrinterModel::Cut kind) {
    using Cut = ReceiptPrinterModel::Cut;
    constexpr std::uint8_t below = 32;                  // dots of white after the last line
    if (kind == Cut::partial) return {gs, 'V', 66, below};
    if (kind == Cut::full) return {gs, 'V', 65, below};
    auto bytes = feed(12 * 8 + below);                  // the old commands cut where the paper stands
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

EscposBytes raster(int bytesWide, std::span<const std::uint8_t> rows) {
    const std::size_t height = rows.size() / bytesWide;
    EscposBytes bytes{gs, 'v', '0', 0, low(bytesWide), high(bytesWide), low(height), high(height)};
    EscposBytes picture(rows.begin(), rows.end());
    disarm(picture);
    bytes.insert(bytes.end(), picture.begin(), picture.end());
    return bytes;
}

EscposBytes realTimeStatus(int n) { return {dle, 0x04, low(n)}; }
EscposBytes recover() { return {dle, 0x05, 2}; }
EscposBytes clearBuffers() { return {dle, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08}; }
EscposBytes automaticStatus(bool on) { return {gs, 'a', low(on ? 0xFF : 0)}; }
EscposBytes paperStatus() { return {gs, 'r', 1}; }
EscposBytes modelName() { return {gs, 'I', 67}; }

}  // namespace drivers::escpos
