#include "drivers/emulators/escpos_code_pages.h"

#include <iconv.h>

#include <array>
#include <map>
#include <string_view>

namespace emulators {
namespace {

using Page = std::array<char32_t, 128>;

// n of ESC t as Epson's printers and most others number them; the rest of their tables glibc does not know.
const std::map<int, const char*> pageNames{{0, "CP437"},   {2, "CP850"},   {3, "CP860"},   {4, "CP863"},   {5, "CP865"},
                                           {13, "CP857"},  {14, "CP737"},  {15, "ISO-8859-7"}, {16, "CP1252"}, {17, "CP866"},
                                           {18, "CP852"},  {19, "CP858"},  {33, "CP775"},  {34, "CP855"},  {36, "CP862"},
                                           {37, "CP864"},  {39, "ISO-8859-2"}, {40, "ISO-8859-15"}, {45, "CP1250"}, {46, "CP1251"},
                                           {47, "CP1253"}, {48, "CP1254"}, {49, "CP1255"}, {50, "CP1256"}, {51, "CP1257"}, {52, "CP1258"}};

// What stands at # $ @ [ \ ] ^ ` { | } ~ in the countries of ESC R.
constexpr std::string_view replaced = "#$@[\\]^`{|}~";
constexpr std::array<std::u32string_view, 16> countries{
    U"#$@[\\]^`{|}~", U"#$à°ç§^`éùè¨", U"#$§ÄÖÜ^`äöüß", U"£$@[\\]^`{|}~", U"#$@ÆØÅ^`æøå~", U"#¤ÉÄÖÅÜéäöåü",
    U"#$@°\\é^ùàòèì", U"₧$@¡Ñ¿^`¨ñ}~", U"#$@[¥]^`{|}~", U"#¤ÉÆØÅÜéæøåü", U"#$ÉÆØÅÜéæøåü", U"₧$á¡Ñ¿é`íñóú",
    U"#$á¡Ñ¿éüíñóú", U"#$@[₩]^`{|}~", U"#$ŽŠĐĆČžšđćč", U"#¥@[\\]^`{|}~"};

Page readPage(const char* name) {
    Page page;
    page.fill(noGlyph);
    const auto table = iconv_open("UTF-32LE", name);
    if (table == reinterpret_cast<iconv_t>(-1)) return page;
    for (int code = 0; code < 128; ++code) {
        char in = static_cast<char>(code + 128);
        char32_t out = 0;
        char *from = &in, *to = reinterpret_cast<char*>(&out);
        std::size_t fromLeft = 1, toLeft = sizeof out;
        iconv(table, nullptr, nullptr, nullptr, nullptr);
        if (iconv(table, &from, &fromLeft, &to, &toLeft) != static_cast<std::size_t>(-1) && !toLeft) page[static_cast<std::size_t>(code)] = out;
    }
    iconv_close(table);
    return page;
}

const Page& pageOf(int number) {
    static thread_local std::map<int, Page> read;
    const auto name = pageNames.find(number);
    const int known = name == pageNames.end() ? 0 : number;
    if (auto found = read.find(known); found != read.end()) return found->second;
    return read[known] = readPage(pageNames.at(known));
}

}  // namespace

char32_t meaning(std::uint8_t byte, int page, int country) {
    if (byte >= 0x80) return pageOf(page)[byte - 0x80u];
    const auto place = replaced.find(static_cast<char>(byte));
    const bool elsewhere = place != replaced.npos && country > 0 && country < static_cast<int>(countries.size());
    return elsewhere ? countries[static_cast<std::size_t>(country)][place] : byte == 0x7F ? noGlyph : byte;
}

}  // namespace emulators
