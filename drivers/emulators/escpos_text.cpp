#include <fmt/format.h>

#include <algorithm>

#include "drivers/emulators/escpos_code_pages.h"
#include "drivers/emulators/escpos_interpreter.h"
#include "drivers/emulators/escpos_word.h"

// Characters, lines, and the commands that set how they look and where they stand.
namespace emulators {
namespace {

bool isOn(std::uint8_t parameter) { return parameter & 1; }

}  // namespace

void EscposInterpreter::text(Bytes bytes) {
    if (bytes.size() == 2) {
        if (auto own = ownChinese_.find(bytes[0] << 8 | bytes[1]); own != ownChinese_.end()) return put(own->second, "□", mode_.chineseUnderline);
        return character(fromGb18030(bytes[0], bytes[1]).value_or(noGlyph), true);
    }
    if (bytes[0] < 0x20) return control(bytes[0]);
    if (auto own = ownCharacters_.find(bytes[0]); mode_.ownCharacters && own != ownCharacters_.end())
        return put(enlarged(own->second, mode_.wide, mode_.high), "□", mode_.underline);
    character(mode_.chinese && bytes[0] >= 0x80 ? noGlyph : meaning(bytes[0], mode_.codePage, mode_.country), false);
}

void EscposInterpreter::control(std::uint8_t code) {
    if (code == '\n') return newLine();
    if (code == '\t') return tabulate();
    const std::uint8_t one[] = {code};
    if (page_ && (code == '\f' || code == 0x18)) return pageCommand(one);
    if (code == '\f') return newLine();
    if (code == 0x18) line_.clear();                                // CAN
}

// To the next stop behind where the line has come; every eighth column when none is set.
void EscposInterpreter::tabulate() {
    const int column = (mode_.smallFont ? 9 : 12) * mode_.wide;
    int next = (line_.x() / (8 * column) + 1) * 8 * column;
    if (!mode_.tabs.empty()) {
        const auto stop = std::ranges::find_if(mode_.tabs, [&](int tab) { return tab * column > line_.x(); });
        if (stop == mode_.tabs.end()) return;
        next = *stop * column;
    }
    line_.moveTo(std::min(next, areaWidth()));
}

void EscposInterpreter::character(char32_t c, bool wideCell) {
    const int cell = wideCell ? 24 : mode_.smallFont ? 9 : 12, height = wideCell || !mode_.smallFont ? 24 : 17;
    Bitmap glyph = glyphs_.draw(c, cell, height, mode_.bold);
    if (mode_.turned) glyph = turnedRight(glyph);
    const bool wide = wideCell && mode_.chineseWide, high = wideCell && mode_.chineseHigh;
    glyph = enlarged(glyph, std::max(mode_.wide, wide ? 2 : 1), std::max(mode_.high, high ? 2 : 1));
    put(std::move(glyph), toUtf8(c), wideCell ? std::max(mode_.underline, mode_.chineseUnderline) : mode_.underline);
    line_.space(wideCell ? mode_.chineseLeft + mode_.chineseRight : mode_.spacing * mode_.wide);
}

void EscposInterpreter::put(Bitmap picture, const std::string& words, int underline) {
    for (int row = std::max(0, picture.height - underline); row < picture.height; ++row)
        for (int x = 0; x < picture.width; ++x) picture.at(x, row) = 1;
    if (mode_.reverse)
        for (auto& dot : picture.ink) dot = !dot;
    if (!line_.fits(picture.width, areaWidth()) && !line_.empty()) newLine();
    line_.add(std::move(picture), words);
}

Surface& EscposInterpreter::surface() { return page_ ? static_cast<Surface&>(*page_) : paper_; }
int EscposInterpreter::areaWidth() const { return page_ ? page_->lineWidth() : mode_.areaWidth; }

void EscposInterpreter::newLine() {
    line_.print(surface(), {page_ ? 0 : mode_.left, areaWidth(), mode_.align, mode_.upsideDown && !page_}, mode_.lineSpacing);
}

void EscposInterpreter::feedPaper(int dots) {
    if (!line_.empty()) line_.print(surface(), {page_ ? 0 : mode_.left, areaWidth(), mode_.align, mode_.upsideDown && !page_}, 0);
    surface().feed(dots);
}

void EscposInterpreter::setFontByMask(std::uint8_t mask) {      // ESC !
    mode_.smallFont = mask & 0x01;
    mode_.bold = mask & 0x08;
    mode_.high = mask & 0x10 ? 2 : 1;
    mode_.wide = mask & 0x20 ? 2 : 1;
    mode_.underline = mask & 0x80 ? 1 : 0;
}

void EscposInterpreter::escape(Bytes c) {
    switch (c[1]) {
        case '@': reset(); break;
        case '!': setFontByMask(c[2]); break;
        case 'E': case 'G': mode_.bold = isOn(c[2]); break;
        case '-': mode_.underline = c[2] & 3; break;
        case 'a': mode_.align = static_cast<EscposLine::Align>(std::min(c[2] & 3, 2)); break;
        case 'M': mode_.smallFont = isOn(c[2]); break;
        case 't': mode_.codePage = c[2]; break;
        case 'R': mode_.country = c[2]; break;
        case ' ': mode_.spacing = c[2]; break;
        case 'V': mode_.turned = isOn(c[2]); break;
        case '{': mode_.upsideDown = isOn(c[2]); break;
        case '%': mode_.ownCharacters = isOn(c[2]); break;
        case '?': ownCharacters_.erase(c[2]); break;
        case '&': defineCharacters(c); break;
        case 'D': mode_.tabs.assign(c.begin() + 2, c.end() - 1); break;
        case '3': mode_.lineSpacing = c[2]; break;
        case '2': mode_.lineSpacing = 30; break;
        case 'J': feedPaper(c[2]); break;
        case 'd': feedPaper(c[2] * mode_.lineSpacing); break;
        case 'K': feedPaper(-c[2]); break;
        case 'e': feedPaper(-c[2] * mode_.lineSpacing); break;
        case '$': line_.moveTo(std::min(wordAt(c, 2), areaWidth())); break;
        case '\\': line_.moveTo(std::clamp<int>(line_.x() + static_cast<std::int16_t>(wordAt(c, 2)), 0, areaWidth())); break;
        case '*': columnImage(c); break;
        case '=': mode_.selected = isOn(c[2]); break;
        case 'L': case 'S': case 'T': case 'W': case '\f': pageCommand(c); break;
        case 'i': case 'm': cutNow(); break;
        case 'v': case 'u': case 'p': effects_.ask(c); break;
        default: break;                 // colours, panel buttons, sensors: nothing that paper shows
    }
}

void EscposInterpreter::chineseCommand(Bytes c) {
    switch (c[1]) {
        case '&': mode_.chinese = true; break;
        case '.': mode_.chinese = false; break;
        case '!':
            mode_.chineseWide = c[2] & 0x04;
            mode_.chineseHigh = c[2] & 0x08;
            mode_.chineseUnderline = c[2] & 0x80 ? 1 : 0;
            break;
        case '-': mode_.chineseUnderline = c[2] & 3; break;
        case 'S':
            mode_.chineseLeft = c[2];
            mode_.chineseRight = c[3];
            break;
        case 'W': mode_.chineseWide = mode_.chineseHigh = isOn(c[2]); break;
        case '2': defineChinese(c); break;
        case '?': ownChinese_.erase(c[2] << 8 | c[3]); break;
        case 'q': storedImages(c); break;
        case 'p': printStored(c[2], c[3]); break;
        case 0xC0: effects_.ask(c); break;
        default: break;
    }
}

void EscposInterpreter::group(Bytes c) {
    switch (c[1]) {
        case '!':
            mode_.wide = (c[2] >> 4 & 7) + 1;
            mode_.high = (c[2] & 7) + 1;
            break;
        case 'B': mode_.reverse = isOn(c[2]); break;
        case 'L':
            mode_.left = std::min(wordAt(c, 2), paper_.width());
            mode_.areaWidth = std::min(mode_.areaWidth, paper_.width() - mode_.left);
            break;
        case 'W': mode_.areaWidth = std::clamp(wordAt(c, 2), 0, paper_.width() - mode_.left); break;
        case 'h': mode_.barcode.height = std::max<int>(c[2], 1); break;
        case 'w': mode_.barcode.moduleDots = std::clamp<int>(c[2], 2, 6); break;
        case 'H': mode_.barcode.words = c[2] & 3; break;
        case 'f': mode_.barcode.smallWords = isOn(c[2]); break;
        case 'k': drawBarcode(c); break;
        case '(':
            if (c[2] == 'k') symbol(c);
            else if (c[2] == 'L') graphics(c.subspan(5));
            else if (c[2] == 'H' || c[2] == 'A') effects_.ask(c);
            else unknown(c.first(3));
            break;
        case '8': if (c[2] == 'L') graphics(c.subspan(7)); else unknown(c.first(3)); break;
        case '*': downloadedImage(c); break;
        case '/': printPicture(enlarged(downloaded_, c[2] & 1 ? 2 : 1, c[2] & 2 ? 2 : 1)); break;
        case 'v': rasterImage(c); break;
        case '$': case '\\': pageCommand(c); break;
        case 'V': cutCommand(c); break;
        case 'r': case 'I': case 'a': case 'g': case 'R': case 'e': case 0xE2: case 0xE3: case 0xE4: effects_.ask(c); break;
        default: break;                 // smoothing, motion units, macros
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
