#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drivers {

struct FontFile { std::string path; int face = 0; };

// Parses "PATH[#FACE],PATH…". Throws std::invalid_argument.
std::vector<FontFile> fontFiles(const std::string& words);
std::vector<std::string> missing(const std::vector<FontFile>&);     // a sentence each

// A picture of one bit a dot, most significant first, as GS v 0 takes it.
struct RasterLine { int bytesWide = 0; std::vector<std::uint8_t> rows; };

// Draws what a printer's own font lacks, on the same grid: 12 dots a column, 24 dots high, twice that when large. The first font that has a
// character draws it. Fonts are opened when the first such character comes: most receipts need none.
class RasterFont {
public:
    explicit RasterFont(std::vector<FontFile>);
    ~RasterFont();
    struct Style { bool isLarge = false, isBold = false; };
    RasterLine draw(std::u32string_view text, Style) const;         // as wide as its text, up to the next 8 dots

private:
    struct Faces;
    Faces& faces() const;
    std::vector<FontFile> files_;
    mutable std::unique_ptr<Faces> faces_;
};

}  // namespace drivers
