#include "drivers/receipt_printers/escpos/symbols.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "drivers/receipt_printers/escpos/protocol.h"
#include "drivers/receipt_printers/escpos/symbol_pictures.h"

namespace drivers {
namespace {

constexpr std::size_t largestQr = 2331;             // bytes in version 40 at level M (ISO/IEC 18004)
constexpr char dle = 0x10;                          // begins commands that printers obey wherever they stand
constexpr int barHeight = 64;                       // 8 mm
constexpr int quietModules = 10;                    // of white on each side (ISO/IEC 15417)

bool isCodeDigit(char letter) { return letter >= '0' && letter <= '9'; }
std::size_t digitsFrom(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && isCodeDigit(text[at + count])) ++count;
    return count;
}

// Symbols of Code 128: start, check and stop take 35 modules together, each of the others 11.
int code128Modules(std::string_view sets) {
    int symbols = -1;                               // the first code set is the start
    for (std::size_t at = 0; at < sets.size(); ++at, ++symbols)
        if (sets[at] == '{') ++at;
    return 35 + 11 * symbols;
}

// In set C two digits are one byte, and 16 04 would be a real-time command.
bool isSafe(std::string_view sets) {
    for (std::size_t at = 1; at < sets.size(); ++at)
        if (sets[at - 1] == dle && (sets[at] == 0x04 || sets[at] == 0x05 || sets[at] == 0x14)) return false;
    return true;
}

std::string inSetB(std::string_view text) {
    std::string sets = "{B";
    for (char letter : text) sets += letter == '{' ? "{{" : std::string(1, letter);
    return sets;
}

std::string inShortestSets(std::string_view text) {
    std::string sets;
    char set = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto digits = digitsFrom(text, at);
        const bool atAnEdge = at == 0 || at + digits == text.size();
        const bool worthC = digits >= (set == 'C' ? 2u : atAnEdge ? 4u : 6u) || (at == 0 && digits == text.size() && digits == 2);
        // An odd digit goes first, so that the rest are pairs; but not out of set C.
        const char next = worthC && (set == 'C' || digits % 2 == 0) ? 'C' : 'B';
        if (next != set) sets += std::string{'{', set = next};
        if (set == 'C') sets += static_cast<char>((text[at] - '0') * 10 + text[at + 1] - '0');
        else sets += text[at] == '{' ? "{{" : std::string(1, text[at]);
        at += set == 'C' ? 2 : 1;
    }
    return sets;
}

int ean13Check(std::string_view digits) {
    int sum = 0;
    for (std::size_t at = 0; at < 12; ++at) sum += (digits[at] - '0') * (at % 2 ? 3 : 1);
    return (10 - sum % 10) % 10;
}

}  // namespace

int qrModuleDots(std::size_t dataBytes) {
    // Bytes at level M in versions 1, 2, 3 … (ISO/IEC 18004).
    constexpr std::array<std::size_t, 20> capacity = {14,  26,  42,  62,  84,  106, 122, 152, 180, 213,
                                                      251, 287, 331, 362, 412, 450, 504, 560, 624, 666};
    const auto version = std::ranges::lower_bound(capacity, dataBytes) - capacity.begin() + 1;
    const int modules = 17 + 4 * static_cast<int>(version);
    return std::clamp(224 / modules, 3, 8);
}

EscposBytes qrSymbol(std::string_view data, const EscposProfile& profile) {
    if (data.empty() || data.size() > largestQr) throw std::invalid_argument("a QR code of that length does not exist");
    if (data.find(dle) != data.npos) throw std::invalid_argument("a QR code that would give commands to the printer");
    const int module = qrModuleDots(data.size());
    return profile.qr == EscposProfile::Symbols::native ? escpos::qr(data, module) : escpos::raster(qrPicture(data, module));
}

std::string code128(std::string_view text) {
    auto sets = inShortestSets(text);
    return isSafe(sets) ? sets : inSetB(text);
}

std::string barcodeText(const Receipt::Barcode& barcode) {
    const auto& data = barcode.data;
    if (barcode.kind == Receipt::Barcode::Kind::code128) {
        const bool printable = std::ranges::all_of(data, [](char letter) { return letter >= ' ' && letter <= '~'; });
        if (data.empty() || data.size() > 60 || !printable) throw std::invalid_argument("a bar code holds 1 to 60 characters of ASCII");
        return data;
    }
    if ((data.size() != 12 && data.size() != 13) || !std::ranges::all_of(data, isCodeDigit)) throw std::invalid_argument("EAN-13 has 12 or 13 digits");
    const auto whole = data.substr(0, 12) + static_cast<char>('0' + ean13Check(data));
    if (data.size() == 13 && data != whole) throw std::invalid_argument("the check digit of an EAN-13 is wrong");
    return whole;
}

EscposBytes barcodeSymbol(const Receipt::Barcode& barcode, const EscposProfile& profile) {
    const auto text = barcodeText(barcode);
    const bool isEan = barcode.kind == Receipt::Barcode::Kind::ean13;
    const auto sets = isEan ? text : code128(text);
    const int modules = (isEan ? 95 : code128Modules(sets)) + 2 * quietModules;
    const int module = modules * 3 <= profile.dots ? 3 : 2;
    if (modules * module > profile.dots) throw std::invalid_argument(fmt::format("a bar code of {} characters is wider than the paper", text.size()));
    if (profile.barcode == EscposProfile::Symbols::drawn) return escpos::raster(barcodePicture(barcode.kind, text, module, barHeight));
    return escpos::barcode(isEan ? 67 : 73, sets, module, barHeight);
}

}  // namespace drivers
