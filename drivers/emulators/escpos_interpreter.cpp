#include "drivers/emulators/escpos_interpreter.h"

#include <fmt/format.h>

#include <algorithm>

namespace emulators {
namespace {

constexpr char32_t noGlyph = U'□';
int word(std::span<const std::uint8_t> bytes, std::size_t at) { return bytes[at] + 256 * bytes[at + 1]; }

Bitmap box(int width) {
    Bitmap picture(width, Glyphs::height);
    for (int y = 2; y < Glyphs::height - 2; ++y)
        for (int x = 1; x < width - 1; ++x)
            picture.at(x, y) = y < 4 || y > Glyphs::height - 5 || x < 3 || x > width - 4;
    return picture;
}

}  // namespace

EscposInterpreter::EscposInterpreter(int dots, Effects effects) : effects_(std::move(effects)), paper_(dots) { powerOn(); }

void EscposInterpreter::powerOn() {
    line_.clear();
    mode_ = {};
    mode_.areaWidth = paper_.width();
}

void EscposInterpreter::unknown(Bytes command) {
    ++unknown_[fmt::format("{:02X}", fmt::join(command, " "))];
}

void EscposInterpreter::execute(Bytes command) {
    switch (command[0]) {
        case 0x1B: return escape(command);
        case 0x1C: return chineseCommand(command);
        case 0x1D: return group(command);
        case 0x10: return;              // real-time commands were obeyed when they arrived
        case 0x12: return;
    }
    if (command[0] < 0x20) return control(command[0]);
    if (command.size() == 2) {
        auto meaning = fromGb18030(command[0], command[1]);
        return character(meaning.value_or(noGlyph), true);
    }
    character(command[0] < 0x7F ? command[0] : noGlyph, false);
}

void EscposInterpreter::control(std::uint8_t code) {
    if (code == '\n') newLine();
    if (code == '\t') line_.moveTo((line_.x() / 96 + 1) * 96);      // every eighth column
    if (code == 0x18) line_.clear();                                // CAN
}

void EscposInterpreter::character(char32_t c, bool wideCell) {
    const int cell = wideCell ? 24 : mode_.smallFont ? 9 : 12;
    Bitmap glyph = c == noGlyph ? box(cell) : glyphs_.draw(c, cell, mode_.bold);
    const bool wide = wideCell && mode_.chineseWide, high = wideCell && mode_.chineseHigh;
    glyph = enlarged(glyph, std::max(mode_.wide, wide ? 2 : 1), std::max(mode_.high, high ? 2 : 1));
    put(std::move(glyph), toUtf8(c), wideCell ? std::max(mode_.underline, mode_.chineseUnderline) : mode_.underline);
}

void EscposInterpreter::put(Bitmap picture, const std::string& words, int underline) {
    for (int row = picture.height - underline; row < picture.height; ++row)
        for (int x = 0; x < picture.width; ++x) picture.at(x, row) = 1;
    if (mode_.reverse)
        for (auto& dot : picture.ink) dot = !dot;
    if (!line_.fits(picture.width, mode_.areaWidth)) newLine();
    line_.add(std::move(picture), words);
}

void EscposInterpreter::newLine() {
    line_.print(paper_, mode_.left, mode_.areaWidth, mode_.align, mode_.spacing, mode_.upsideDown);
}

void EscposInterpreter::feedPaper(int dots) {
    if (!line_.empty()) newLine();
    paper_.feed(dots);
}

void EscposInterpreter::printPicture(const Bitmap& picture, const std::string& words) {
    if (!line_.empty()) newLine();
    line_.add(picture, words);
    line_.print(paper_, mode_.left, mode_.areaWidth, mode_.align, 0, mode_.upsideDown);
}

void EscposInterpreter::setFontByMask(std::uint8_t mask) {      // ESC !
    mode_.smallFont = mask & 0x01;
    mode_.bold = mask & 0x08;
    mode_.high = mask & 0x10 ? 2 : 1;
    mode_.wide = mask & 0x20 ? 2 : 1;
    mode_.underline = mask & 0x80 ? 2 : 0;
}

void EscposInterpreter::escape(Bytes c) {
    switch (c[1]) {
        case '@': powerOn(); break;
        case '!': setFontByMask(c[2]); break;
        case 'E': case 'G': mode_.bold = c[2] & 1; break;
        case '-': mode_.underline = c[2] & 3; break;
        case 'a': mode_.align = static_cast<EscposLine::Align>(std::min(c[2] & 3, 2)); break;
        case 'M': mode_.smallFont = c[2] & 1; break;
        case '3': mode_.spacing = c[2]; break;
        case '2': mode_.spacing = 30; break;
        case 'J': feedPaper(c[2]); break;
        case 'd': feedPaper(c[2] * mode_.spacing); break;
        case '{': mode_.upsideDown = c[2] & 1; break;
        case '$': line_.moveTo(std::min(word(c, 2), mode_.areaWidth)); break;
        case '\\': line_.moveTo(std::clamp<int>(line_.x() + static_cast<std::int16_t>(word(c, 2)), 0, mode_.areaWidth)); break;
        case '*': columnImage(c); break;
        case 'i': case 'm': cutNow(); break;
        case 'v': case 'u': effects_.ask(c); break;
        default: break;                 // code pages, tabulators, drawer: nothing that paper shows
    }
}

void EscposInterpreter::chineseCommand(Bytes c) {
    switch (c[1]) {
        case '&': mode_.chinese = true; break;
        case '.': mode_.chinese = false; break;
        case '!':
            mode_.chineseWide = c[2] & 0x04;
            mode_.chineseHigh = c[2] & 0x08;
            mode_.chineseUnderline = c[2] & 0x80 ? 2 : 0;
            break;
        case '-': mode_.chineseUnderline = c[2] & 3; break;
        case 'W': mode_.chineseWide = mode_.chineseHigh = c[2] & 1; break;
        default: break;
    }
}

void EscposInterpreter::group(Bytes c) {
    switch (c[1]) {
        case '!':
            mode_.wide = (c[2] >> 4 & 7) + 1;
            mode_.high = (c[2] & 7) + 1;
            break;
        case 'B': mode_.reverse = c[2] & 1; break;
        case 'L':
            mode_.left = std::min(word(c, 2), paper_.width());
            mode_.areaWidth = std::min(mode_.areaWidth, paper_.width() - mode_.left);
            break;
        case 'W': mode_.areaWidth = std::clamp(word(c, 2), 24, paper_.width() - mode_.left); break;
        case 'h': mode_.barcode.height = std::max<int>(c[2], 1); break;
        case 'w': mode_.barcode.moduleDots = std::clamp<int>(c[2], 2, 6); break;
        case 'H': mode_.barcodeWords = c[2] & 3; break;
        case 'k': drawBarcode(c); break;
        case '(': if (c[2] == 'k') symbol(c); else unknown(c.first(3)); break;
        case 'v': rasterImage(c); break;
        case 'V': cutCommand(c); break;
        case 'r': case 'I': case 'a': effects_.ask(c); break;
        default: break;
    }
}

}  // namespace emulators
