#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "drivers/emulators/escpos_paper.h"

// The printer's own character generator: 24 dots high, as its firmware would hold it.
namespace emulators {

class Glyphs {
public:
    static constexpr int height = 24;
    // Throws std::runtime_error when the font is not there.
    explicit Glyphs(const std::string& font = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", int face = 7);
    ~Glyphs();
    Bitmap draw(char32_t character, int width, bool bold) const;

private:
    struct Face;
    std::unique_ptr<Face> face_;
};

// What two bytes of GB 18030 mean, nothing when they mean nothing. (Four-byte codes are in no firmware font.)
std::optional<char32_t> fromGb18030(std::uint8_t lead, std::uint8_t trail);

std::string toUtf8(char32_t);

}  // namespace emulators
