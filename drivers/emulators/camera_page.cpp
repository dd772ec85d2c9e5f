#include <algorithm>

#include "drivers/emulators/camera_view.h"
#include "drivers/emulators/escpos_symbols.h"

namespace emulators {
namespace {

constexpr std::uint8_t inkGrey = 30, paperGrey = 255;

void print(CameraPage& page, const Bitmap& dots, int left, int top) {
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < dots.width; ++x)
            if (const int px = left + x, py = top + y; dots.at(x, y) && px >= 0 && py >= 0 && px < page.width && py < page.height)
                page.grey[static_cast<std::size_t>(py * page.width + px)] = inkGrey;
}

std::u32string characters(const std::string& words) {
    std::u32string all;
    for (std::size_t i = 0; i < words.size();) {
        const auto lead = static_cast<unsigned char>(words[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t one = length == 1 ? lead : lead & (0xFF >> (length + 1));
        for (std::size_t k = 1; k < length && i + k < words.size(); ++k) one = one << 6 | (static_cast<unsigned char>(words[i + k]) & 0x3F);
        all += one;
        i += length;
    }
    return all;
}

// The words again and again, so that there is something to read everywhere.
void printLines(CameraPage& page, const std::string& words, const Glyphs& glyphs) {
    const int cell = page.height / 55, margin = page.width / 10, below = page.height / 4;
    const auto all = characters(words);
    std::size_t next = 0;
    for (int y = below; y + cell < page.height - margin; y += cell * 9 / 5)
        for (int x = margin; x + cell < page.width - margin && !all.empty(); ++next) {
            const auto one = all[next % all.size()];
            if (one == U'|') {
                ++next;
                break;
            }
            const int wide = one < 0x80 ? cell / 2 : cell;
            print(page, glyphs.draw(one, wide, cell, false), x, y);
            x += wide;
        }
}

}  // namespace

CameraPage printedPage(const std::string& words, int height, const Glyphs& glyphs) {
    CameraPage page{height * 210 / 297, height, {}};
    page.grey.assign(static_cast<std::size_t>(page.width * page.height), paperGrey);
    printLines(page, words, glyphs);
    const int module = std::max(2, height / 250);
    if (const auto code = qrCode(words, {.moduleDots = module, .level = '1'})) print(page, *code, page.width * 9 / 10 - code->width, page.height / 16);
    return page;
}

}  // namespace emulators
