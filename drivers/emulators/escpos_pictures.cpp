#include <algorithm>

#include "drivers/emulators/escpos_interpreter.h"
#include "drivers/emulators/escpos_word.h"

// The commands that draw dots, and those that define what is drawn.
namespace emulators {
namespace {

using DotBytes = std::span<const std::uint8_t>;

// Columns from left to right, each from top to bottom, the highest bit first.
Bitmap fromColumns(DotBytes bytes, int columns, int bytesHigh) {
    Bitmap picture(columns, bytesHigh * 8);
    for (int x = 0; x < columns; ++x)
        for (int y = 0; y < picture.height; ++y)
            picture.at(x, y) = bytes[static_cast<std::size_t>(x * bytesHigh + y / 8)] >> (7 - y % 8) & 1;
    return picture;
}

// Rows from top to bottom, each from left to right.
Bitmap fromRows(DotBytes bytes, int width, int height) {
    const int bytesWide = (width + 7) / 8;
    Bitmap picture(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.at(x, y) = bytes[static_cast<std::size_t>(y) * static_cast<std::size_t>(bytesWide) + static_cast<std::size_t>(x / 8)] >> (7 - x % 8) & 1;
    return picture;
}

bool holds(DotBytes bytes, std::size_t from, std::size_t across, std::size_t down) { return bytes.size() >= from && (bytes.size() - from) >= across * down; }

}  // namespace

void EscposInterpreter::printPicture(const Bitmap& picture, const std::string& words) {
    if (!line_.empty()) newLine();
    if (picture.width == 0 || picture.height == 0) return;
    line_.add(picture, words);
    line_.print(surface(), {page_ ? 0 : mode_.left, areaWidth(), mode_.align, mode_.upsideDown && !page_}, 0);
}

// ESC * m nL nH d…: columns of 8 dots (m 0, 1) or 24 (m 32, 33); 0 and 32 are half as fine across.
void EscposInterpreter::columnImage(Bytes c) {
    const int bytesHigh = c[2] >= 32 ? 3 : 1;
    const bool fine = c[2] % 32 == 1;
    const auto picture = fromColumns(c.subspan(5), wordAt(c, 3), bytesHigh);
    put(enlarged(picture, fine ? 1 : 2, bytesHigh == 3 ? 1 : 3), {}, 0);
}

void EscposInterpreter::rasterImage(Bytes c) {      // GS v 0 m xL xH yL yH d…
    const auto picture = fromRows(c.subspan(8), wordAt(c, 4) * 8, wordAt(c, 6));
    printPicture(enlarged(picture, c[3] & 1 ? 2 : 1, c[3] & 2 ? 2 : 1));
}

void EscposInterpreter::downloadedImage(Bytes c) {  // GS * x y d…
    downloaded_ = fromColumns(c.subspan(4), c[2] * 8, c[3]);
}

void EscposInterpreter::storedImages(Bytes c) {     // FS q n [xL xH yL yH d…]…
    stored_.clear();
    for (std::size_t at = 3; at + 4 <= c.size();) {
        const int across = wordAt(c, at) * 8, bytesHigh = wordAt(c, at + 2);
        stored_.push_back(fromColumns(c.subspan(at + 4), across, bytesHigh));
        at += 4 + static_cast<std::size_t>(across) * static_cast<std::size_t>(bytesHigh);
    }
}

void EscposInterpreter::printStored(int number, int mode) {     // FS p n m
    if (number < 1 || number > static_cast<int>(stored_.size())) return;
    printPicture(enlarged(stored_[static_cast<std::size_t>(number) - 1], mode & 1 ? 2 : 1, mode & 2 ? 2 : 1));
}

// GS ( L and GS 8 L from m on: m fn …. What is stored in the buffer, by a key in the printer, or printed.
void EscposInterpreter::graphics(Bytes c) {
    if (c.size() < 2) return;
    const auto function = c[1];
    auto dots = [](Bytes data, bool rows, int width, int height) {
        const int bytesHigh = (height + 7) / 8, bytesWide = (width + 7) / 8;
        if (rows) return holds(data, 0, static_cast<std::size_t>(bytesWide), static_cast<std::size_t>(height)) ? fromRows(data, width, height) : Bitmap();
        return holds(data, 0, static_cast<std::size_t>(width), static_cast<std::size_t>(bytesHigh)) ? fromColumns(data, width, bytesHigh) : Bitmap();
    };
    if ((function == 112 || function == 113) && c.size() >= 10) {           // a bx by c xL xH yL yH d…
        graphic_ = enlarged(dots(c.subspan(10), function == 112, wordAt(c, 6), wordAt(c, 8)), std::clamp<int>(c[3], 1, 2), std::clamp<int>(c[4], 1, 2));
    } else if ((function == 67 || function == 83) && c.size() >= 11) {      // a kc1 kc2 b xL xH yL yH c d…, rows
        keyed_[wordAt(c, 3)] = dots(c.subspan(11), true, wordAt(c, 6), wordAt(c, 8));
    } else if ((function == 69 || function == 85) && c.size() >= 6) {       // kc1 kc2 x y
        if (auto found = keyed_.find(wordAt(c, 2)); found != keyed_.end())
            printPicture(enlarged(found->second, std::clamp<int>(c[4], 1, 2), std::clamp<int>(c[5], 1, 2)));
    } else if (function == 50 || function == 2) {
        printPicture(graphic_);
        graphic_ = {};
    } else {
        const std::uint8_t command[] = {0x1D, '(', 'L', function};
        unknown(command);
    }
}

void EscposInterpreter::defineCharacters(Bytes c) {             // ESC & y c1 c2 [x d…]…
    std::size_t at = 5;
    for (int code = c[3]; code <= c[4]; ++code) {
        const int columns = c[at], cell = mode_.smallFont ? 9 : 12;
        Bitmap character(cell, c[2] * 8);
        stamp(character, fromColumns(c.subspan(at + 1), columns, c[2]), 0, 0);
        ownCharacters_[code] = std::move(character);
        at += 1 + static_cast<std::size_t>(columns) * c[2];
    }
}

void EscposInterpreter::defineChinese(Bytes c) {                // FS 2 c1 c2 d1 … d72
    ownChinese_[c[2] << 8 | c[3]] = fromColumns(c.subspan(4), 24, 3);
}

}  // namespace emulators
