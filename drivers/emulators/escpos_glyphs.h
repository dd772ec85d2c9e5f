#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "drivers/emulators/escpos_paper.h"

// The printer's own character generator, as its firmware would hold it.
namespace emulators {

class Glyphs {
public:
    // Throws std::runtime_error when the font is not there.
    explicit Glyphs(const std::string& font = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", int face = 7);
    ~Glyphs();
    // In a cell of this size; a box for what it has not.
    const Bitmap& draw(char32_t character, int width, int height, bool bold) const;

private:
    struct Face;
    struct Cell { char32_t character; int width, height; bool bold; auto operator<=>(const Cell&) const = default; };
    Bitmap render(const Cell&) const;

    std::unique_ptr<Face> face_;
    mutable std::map<Cell, Bitmap> drawn_;
};

// What two bytes of GB 18030 mean, nothing when they mean nothing. (Four-byte codes are in no firmware font.)
std::optional<char32_t> fromGb18030(std::uint8_t lead, std::uint8_t trail);

std::string toUtf8(char32_t);

}  // namespace emulators
