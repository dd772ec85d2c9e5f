#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "drivers/emulators/escpos_interpreter.h"

// Bar codes (GS k) and two-dimensional ones (GS ( k).
namespace emulators {
namespace {

constexpr int qrKind = 49;

}  // namespace

// GS ( k pL pH cn fn …: the functions have the same places for all kinds, with other numbers for some settings.
void EscposInterpreter::symbol(Bytes c) {
    if (c.size() < 8) return unknown(c.first(std::min<std::size_t>(c.size(), 7)));
    const int kind = c[5], function = c[6];
    const bool isQr = kind == qrKind, isMatrix = kind == 48 || kind == 53 || kind == 54;
    if (!isQr && !isMatrix) return unknown(c.first(7));
    if (function == 80) mode_.symbolData[kind].assign(c.begin() + 8, c.end());
    else if (function == 81) printSymbol(kind);
    else if (function == 82) effects_.ask(c);
    else if (isQr && function == 67) mode_.qr.moduleDots = std::clamp<int>(c[7], 1, 16);
    else if (isQr && function == 69) mode_.qr.level = static_cast<char>(std::clamp<int>(c[7], '0', '3'));
    else if (isMatrix && function == 67) mode_.matrix.moduleDots = std::clamp<int>(c[7], 1, 16);
    // Models, rows, columns and corrections of the others are left as the code itself chooses them.
}

int EscposInterpreter::qrWidth() const {
    const auto data = mode_.symbolData.find(qrKind);
    return data == mode_.symbolData.end() ? 0 : qrModules(data->second, mode_.qr);
}

// A code that is wider than the area is not printed, as the manuals say.
void EscposInterpreter::printSymbol(int kind) {
    const auto& data = mode_.symbolData[kind];
    const auto code = kind == qrKind ? qrCode(data, mode_.qr) : matrixCode(kind, data, mode_.matrix);
    if (code && code->width <= areaWidth()) printPicture(*code, fmt::format("[{} {}]", kind == qrKind ? "qr" : "code", data));
}

void EscposInterpreter::drawBarcode(Bytes c) {      // GS k
    const bool counted = c[2] >= 65;
    const std::string data(c.begin() + (counted ? 4 : 3), c.end() - (counted ? 0 : 1));
    const auto code = barcode(c[2], data, mode_.barcode);
    if (!code) return unknown(c.first(3));
    if (code->bars.width > areaWidth()) return;
    auto words = [&] {
        const bool small = std::exchange(mode_.smallFont, mode_.barcode.smallWords);
        for (unsigned char letter : code->words) character(letter, false);
        mode_.smallFont = small;
        line_.print(surface(), {page_ ? 0 : mode_.left, areaWidth(), mode_.align, mode_.upsideDown && !page_}, 0);
    };
    if (!line_.empty()) newLine();
    if (mode_.barcode.words & 1) words();
    printPicture(code->bars, fmt::format("[barcode {}]", code->words));
    if (mode_.barcode.words & 2) words();
}

}  // namespace emulators
