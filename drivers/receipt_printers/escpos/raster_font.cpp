#include "drivers/receipt_printers/escpos/raster_font.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <unistd.h>

#include <charconv>
#include <stdexcept>

#include "drivers/receipt_printers/escpos/text.h"

namespace drivers {

std::vector<FontFile> fontFiles(const std::string& words) {
    std::vector<FontFile> files;
    for (std::size_t from = 0; from <= words.size();) {
        const auto end = std::min(words.find(',', from), words.size());
        const auto entry = words.substr(from, end - from);
        const auto mark = std::min(entry.find('#'), entry.size());
        FontFile file{entry.substr(0, mark), 0};
        const auto number = entry.substr(std::min(mark + 1, entry.size()));
        if (mark != entry.size() &&
            std::from_chars(number.data(), number.data() + number.size(), file.face).ptr != number.data() + number.size())
            throw std::invalid_argument("fonts: '" + entry + "' should be PATH or PATH#FACE");
        files.push_back(std::move(file));
        from = end + 1;
    }
    return files;
}

std::vector<std::string> missing(const std::vector<FontFile>& files) {
    std::vector<std::string> sentences;
    for (auto& file : files)
        if (::access(file.path.c_str(), R_OK) != 0) sentences.push_back("fonts: cannot read " + file.path);
    return sentences;
}

struct RasterFont::Faces {
    FT_Library library = nullptr;
    std::vector<FT_Face> all;
    ~Faces() {
        for (auto* face : all) FT_Done_Face(face);
        if (library) FT_Done_FreeType(library);
    }
    FT_Face having(char32_t character) const {
        for (auto* face : all)
            if (FT_Get_Char_Index(face, character)) return face;
        return all.front();                                 // draws its box for "no such glyph"
    }
};

namespace {

// The receipt's grid, doubled for large text.
struct Canvas {
    RasterLine& line;
    int scale;
    void blacken(int x, int y) const {
        const int byte = x / 8;
        if (x < 0 || byte >= line.bytesWide || y < 0 || y >= static_cast<int>(line.rows.size()) / line.bytesWide) return;
        line.rows[static_cast<std::size_t>(y) * line.bytesWide + byte] |= static_cast<std::uint8_t>(0x80 >> x % 8);
    }
    void copy(const FT_GlyphSlot glyph, int x, int baseline) const {
        constexpr int blackFrom = 100;
        for (int row = 0; row < static_cast<int>(glyph->bitmap.rows); ++row)
            for (int column = 0; column < static_cast<int>(glyph->bitmap.width); ++column)
                if (glyph->bitmap.buffer[row * glyph->bitmap.pitch + column] >= blackFrom)
                    blacken(x + glyph->bitmap_left + column, baseline - glyph->bitmap_top + row);
    }
};

}  // namespace

RasterFont::RasterFont(std::vector<FontFile> files) : files_(std::move(files)) {}
RasterFont::~RasterFont() = default;

RasterFont::Faces& RasterFont::faces() const {
    if (faces_) return *faces_;
    auto opened = std::make_unique<Faces>();
    if (FT_Init_FreeType(&opened->library)) throw std::runtime_error("FreeType does not start");
    for (auto& file : files_) {
        FT_Face face = nullptr;
        if (FT_New_Face(opened->library, file.path.c_str(), file.face, &face))
            throw std::runtime_error("cannot read the font " + file.path);
        opened->all.push_back(face);
    }
    faces_ = std::move(opened);
    return *faces_;
}

RasterLine RasterFont::draw(std::u32string_view text, Style style) const {
    const int scale = style.isLarge ? 2 : 1, height = 24 * scale, baseline = 21 * scale;
    RasterLine line{(columns(text) * 12 * scale + 7) / 8, {}};
    line.rows.resize(static_cast<std::size_t>(line.bytesWide * height));
    const Canvas canvas{line, scale};
    int x = 0;
    for (auto character : text) {
        auto* face = faces().having(character);
        FT_Set_Pixel_Sizes(face, 0, height);
        const int cell = columns(character) * 12 * scale;
        if (!FT_Load_Char(face, character, FT_LOAD_NO_BITMAP)) {
            const int advance = static_cast<int>(face->glyph->advance.x >> 6);
            if (style.isBold) FT_Outline_Embolden(&face->glyph->outline, 64 * scale);
            if (!FT_Render_Glyph(face->glyph, FT_RENDER_MODE_NORMAL)) canvas.copy(face->glyph, x + (cell - advance) / 2, baseline);
        }
        x += cell;
    }
    return line;
}

}  // namespace drivers
