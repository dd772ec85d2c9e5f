#include "tests/codes/symbol.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <fmt/format.h>

#include <array>

namespace codes {

namespace {

using ZXing::BarcodeFormat;

BarcodeFormat formatOf(Kind kind) {
    constexpr std::array formats{BarcodeFormat::QRCode, BarcodeFormat::Code128, BarcodeFormat::EAN13, BarcodeFormat::DataMatrix, BarcodeFormat::PDF417};
    return formats[static_cast<std::size_t>(kind)];
}

std::string ean13(Dice& dice) {
    std::string digits = "69";
    while (digits.size() < 12) digits += static_cast<char>('0' + dice.number(0, 9));
    int sum = 0;
    for (std::size_t i = 0; i < 12; ++i) sum += (digits[i] - '0') * (i % 2 ? 3 : 1);
    return digits + static_cast<char>('0' + (10 - sum % 10) % 10);
}

std::string anyText(Kind kind, Dice& dice) {
    const int serial = dice.number(0, 9999), day = dice.number(1, 28), place = dice.number(1, 9);
    switch (kind) {
    case Kind::ean13: return ean13(dice);
    case Kind::code128: return fmt::format("43068110700{}{:04}{:02}", place, serial, day);
    case Kind::dataMatrix:   // the short ones make wide symbols of eight rows, the long ones square symbols
        return dice.chance(0.2) ? fmt::format("JJ1:2026{:02}-{:04}", day, serial) : fmt::format("JJ1:2026-0000430681107{}{:02}{:04}", place, day, serial);
    case Kind::pdf417: return fmt::format("CASE 43068110700{}-0001-202611{:02}-{:04} COUNTER {} DEMO DATA", place, day, serial, place);
    case Kind::qr: break;
    }
    switch (dice.number(0, 2)) {
    case 0: return fmt::format("JJ1:43068110700{}-0001-202611{:02}-{:04}:{}", place, day, serial, serial % 97);
    case 1: return fmt::format("https://platform.example/case/{:04}?c={:02}{}&k=f3a9c07d5e{:04}", serial, day, place, 9999 - serial);
    default: return fmt::format("办件{:04}号，演示数据，{}号窗口", serial, place);
    }
}

}  // namespace

const char* nameOf(Kind kind) {
    constexpr std::array names{"QRCode", "Code128", "EAN-13", "DataMatrix", "PDF417"};
    return names[static_cast<std::size_t>(kind)];
}

Symbol anySymbol(Kind kind, Dice& dice) {
    const bool linear = kind == Kind::code128 || kind == Kind::ean13;
    const int quiet = linear ? 10 : kind == Kind::qr ? 4 : 2;
    Symbol symbol{kind, anyText(kind, dice), 0, 0, {}};
    ZXing::MultiFormatWriter writer{formatOf(kind)};
    writer.setMargin(0).setEncoding(ZXing::CharacterSet::UTF8);
    const auto matrix = writer.encode(symbol.text, 0, 0);
    const int rows = linear ? dice.number(30, 50) : matrix.height();
    symbol.width = matrix.width() + 2 * quiet;
    symbol.height = rows + 2 * (linear ? 2 : quiet);
    symbol.dark.assign(static_cast<std::size_t>(symbol.width * symbol.height), 0);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < matrix.width(); ++x)
            symbol.dark[static_cast<std::size_t>((y + (linear ? 2 : quiet)) * symbol.width + x + quiet)] = matrix.get(x, linear ? 0 : y);
    return symbol;
}

}  // namespace codes
