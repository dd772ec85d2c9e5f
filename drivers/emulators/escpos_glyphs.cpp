#include "drivers/emulators/escpos_glyphs.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include <iconv.h>

#include <algorithm>
#include <stdexcept>

namespace emulators {

namespace {

struct Iconv {
    iconv_t table = iconv_open("UTF-32LE", "GB18030");
    ~Iconv() { iconv_close(table); }
};

Bitmap box(int width, int height) {
    Bitmap picture(width, height);
    for (int y = 2; y < height - 2; ++y)
        for (int x = 1; x < width - 1; ++x) picture.at(x, y) = y < 4 || y > height - 5 || x < 3 || x > width - 4;
    return picture;
}

}  // namespace

struct Glyphs::Face {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
};

Glyphs::Glyphs(const std::string& font, int index) : face_(std::make_unique<Face>()) {
    if (FT_Init_FreeType(&face_->library)) throw std::runtime_error("FreeType does not start");
    if (FT_New_Face(face_->library, font.c_str(), index, &face_->face)) {
        FT_Done_FreeType(face_->library);
        throw std::runtime_error("the printer emulator needs the font " + font + " (package fonts-noto-cjk)");
    }
}

Glyphs::~Glyphs() {
    FT_Done_Face(face_->face);
    FT_Done_FreeType(face_->library);
}

const Bitmap& Glyphs::draw(char32_t character, int width, int height, bool bold) const {
    constexpr std::size_t most = 4096;
    if (drawn_.size() > most) drawn_.clear();
    const Cell cell{character, width, height, bold};
    const auto found = drawn_.find(cell);
    return found != drawn_.end() ? found->second : drawn_.emplace(cell, render(cell)).first->second;
}

Bitmap Glyphs::render(const Cell& wanted) const {
    const int baseline = wanted.height * 7 / 8;     // the ideographic box reaches an eighth below it
    constexpr int blackFrom = 100;                  // heat is on or off: there is no grey on thermal paper
    if (wanted.character == U'□' || !FT_Get_Char_Index(face_->face, wanted.character)) return box(wanted.width, wanted.height);
    Bitmap cell(wanted.width, wanted.height);
    FT_Set_Pixel_Sizes(face_->face, 0, static_cast<unsigned>(wanted.height));
    if (FT_Load_Char(face_->face, wanted.character, FT_LOAD_NO_BITMAP)) return cell;
    auto* slot = face_->face->glyph;
    if (const auto advance = slot->advance.x >> 6; advance > wanted.width) {    // a letter of another width than this cell's
        FT_Set_Pixel_Sizes(face_->face, static_cast<unsigned>(wanted.height * wanted.width / advance), static_cast<unsigned>(wanted.height));
        if (FT_Load_Char(face_->face, wanted.character, FT_LOAD_NO_BITMAP)) return cell;
    }
    if (wanted.bold) FT_Outline_Embolden(&slot->outline, 64);
    if (FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL)) return cell;
    const auto& picture = slot->bitmap;
    const int middle = (wanted.width - static_cast<int>(slot->advance.x >> 6)) / 2;
    for (int y = 0; y < static_cast<int>(picture.rows); ++y)
        for (int x = 0; x < static_cast<int>(picture.width); ++x) {
            const int column = middle + slot->bitmap_left + x, row = baseline - slot->bitmap_top + y;
            if (column >= 0 && column < cell.width && row >= 0 && row < cell.height)
                cell.at(column, row) = picture.buffer[y * picture.pitch + x] >= blackFrom;
        }
    return cell;
}

std::optional<char32_t> fromGb18030(std::uint8_t lead, std::uint8_t trail) {
    static thread_local const Iconv iconvFromGb;
    auto* table = iconvFromGb.table;
    char in[2] = {static_cast<char>(lead), static_cast<char>(trail)};
    char32_t out = 0;
    char *from = in, *to = reinterpret_cast<char*>(&out);
    std::size_t fromLeft = 2, toLeft = sizeof out;
    iconv(table, nullptr, nullptr, nullptr, nullptr);
    if (iconv(table, &from, &fromLeft, &to, &toLeft) == static_cast<std::size_t>(-1) || toLeft) return std::nullopt;
    return out;
}

std::string toUtf8(char32_t c) {
    std::string out;
    if (c < 0x80) return {static_cast<char>(c)};
    const int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    out += static_cast<char>((0xFF00 >> (more + 1)) | (c >> (6 * more)));
    for (int i = more - 1; i >= 0; --i) out += static_cast<char>(0x80 | ((c >> (6 * i)) & 0x3F));
    return out;
}

}  // namespace emulators
