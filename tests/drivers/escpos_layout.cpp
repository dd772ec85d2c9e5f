#include "drivers/receipt_printers/escpos/layout.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "drivers/receipt_printers/escpos/symbols.h"
#include "drivers/receipt_printers/escpos/text.h"
#include "tests/drivers/support/bytes.h"

using namespace drivers;
using R = Receipt;

namespace {

const RasterFont& font() {
    static const RasterFont noto(fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7"));
    return noto;
}

Bytes laidOut(Receipt receipt, const EscposProfile& profile = {}) { return layOut(receipt, profile, font()); }
const EscposProfile narrow{.dots = 384};

std::size_t find(const Bytes& bytes, const Bytes& part) {
    return static_cast<std::size_t>(std::ranges::search(bytes, part).begin() - bytes.begin());
}
bool has(const Bytes& bytes, const Bytes& part) { return find(bytes, part) < bytes.size(); }


const Bytes begin{0x1B, 0x40, 0x1C, 0x26}, end{0x1D, 0x56, 0x42, 0x20}, spacing{0x1B, 0x33, 34};

}  // namespace

TEST_CASE("a receipt begins with ESC @ and Chinese on, and ends with a cut") {
    CHECK(laidOut({}) == begin + end);
}

TEST_CASE("Chinese goes out as GB 18030") {
    // The sample of a Chinese manual.
    CHECK(laidOut({{R::Text{"爱上自己"}}}) == begin + spacing + Bytes{0xB0, 0xAE, 0xC9, 0xCF, 0xD7, 0xD4, 0xBC, 0xBA, 0x0A} + end);
}

TEST_CASE("a small receipt is exactly these bytes") {
    const Receipt receipt{{R::Text{"受理", R::Align::centre, R::Size::large, true}, R::Row{"终端", "JJ-1"}, R::Feed{1}, R::Qr{"ABC"}}};
    const Bytes title = Bytes{0x1B, 0x61, 0x01, 0x1B, 0x33, 58, 0x1D, 0x21, 0x11, 0x1C, 0x21, 0x0C, 0x1B, 0x45, 0x01,
                              0xCA, 0xDC, 0xC0, 0xED, 0x0A};
    const Bytes row = Bytes{0x1B, 0x61, 0x00, 0x1B, 0x33, 34, 0x1D, 0x21, 0x00, 0x1C, 0x21, 0x00, 0x1B, 0x45, 0x00,
                            0xD6, 0xD5, 0xB6, 0xCB} + ascii("  JJ-1\n");
    const Bytes feed{0x1B, 0x4A, 44}, centre{0x1B, 0x61, 0x01};     // a line and what stands above a code, at once
    CHECK(laidOut(receipt) == begin + title + row + feed + centre + escpos::qr("ABC", 8) + end);
}

TEST_CASE("values stand under one another") {
    auto bytes = laidOut({{R::Row{"事项", "A"}, R::Row{"提交时间", "B"}}});
    CHECK(has(bytes, Bytes{0xCF, 0xEE} + ascii("      A\n")));           // 项
    CHECK(has(bytes, Bytes{0xBC, 0xE4} + ascii("  B\n")));               // 间
}

TEST_CASE("a case number of 43 characters stays in one piece on 80 mm paper") {
    const std::string number = "12441500196720244T3442199806003202206230068";
    CHECK(has(laidOut({{R::Row{"办件编号", number}}}), ascii("\n  " + number + "\n")));
}

TEST_CASE("a case number of 43 characters is cut only where 58 mm paper ends") {
    const std::string number = "12441500196720244T3442199806003202206230068";
    const auto bytes = laidOut({{R::Row{"办件编号", number}}}, narrow);
    CHECK(has(bytes, ascii("\n  " + number.substr(0, 30) + "\n  " + number.substr(30) + "\n")));
}

TEST_CASE("text is wrapped to the paper's columns") {
    auto lines = [](const char32_t* text, int width) { return wrap(text, width); };
    using Lines = std::vector<std::u32string>;
    CHECK(lines(U"一二三四五", 6) == Lines{U"一二三", U"四五"});
    CHECK(lines(U"一二三，四", 6) == Lines{U"一二", U"三，四"});           // no mark of the kind first in a line
    CHECK(lines(U"一二（三四", 6) == Lines{U"一二", U"（三四"});           // none of that kind last
    CHECK(lines(U"ab cd ef", 5) == Lines{U"ab cd", U"ef"});
    CHECK(lines(U"abcdefgh", 5) == Lines{U"abcde", U"fgh"});
    CHECK(lines(U"a\nb", 5) == Lines{U"a", U"b"});
    CHECK(lines(U"", 5) == Lines{U""});
    CHECK(lines(U"，，，，", 2).size() == 4);                               // gets on even where nothing may break
}

TEST_CASE("no line is wider than the paper, whatever the text") {
    const std::u32string soup = U"《一》a，(b)。c d㛃 é—，，，ef「」ghijklmnopqrstuvwxyz０１";
    for (int width = 2; width < 40; ++width)
        for (auto& line : wrap(soup, width)) CHECK(columns(line) <= width);
}

TEST_CASE("a rare character goes as a picture in its line, its neighbours as text") {
    const auto bytes = laidOut({{R::Text{"赵𬱖后"}}});
    const auto picture = escpos::inlinePicture(font().draw(U"𬱖", {}));
    CHECK(Bytes(picture.begin(), picture.begin() + 5) == Bytes{0x1B, 0x2A, 33, 24, 0});
    CHECK(bytes == begin + spacing + Bytes{0xD5, 0xD4} + picture + Bytes{0xBA, 0xF3, 0x0A} + end);
}

TEST_CASE("a large line with a rare character goes as a picture as a whole") {
    const auto bytes = laidOut({{R::Text{"赵𬱖", R::Align::centre, R::Size::large}}});
    const Bytes picture{0x1D, 0x76, 0x30, 0x00, 12, 0x00, 48, 0x00}, centre{0x1B, 0x61, 0x01};
    CHECK(has(bytes, centre + picture));
    CHECK_FALSE(has(bytes, {0xD5, 0xD4}));                              // 赵 is in the picture
}

TEST_CASE("no four-byte code and no foreign command ever reaches the printer") {
    const auto bytes = laidOut({{R::Text{"王\x1B\x40\x10\x04\x01\x1D\x56"}}});
    CHECK(bytes == begin + spacing + Bytes{0xCD, 0xF5} + ascii(" @   \x20V\n") + end);
    for (auto& code : encode(U"㛃𬱖", EscposProfile::Charset::gb18030)) CHECK(code.empty());
}

TEST_CASE("a printer with GB 2312 only gets pictures for what GBK adds") {
    using Charset = EscposProfile::Charset;
    CHECK(encode(U"镕", Charset::gb18030)[0] == "\xE9\x46");
    CHECK(encode(U"镕中", Charset::gb2312) == std::vector<std::string>{"", "\xD6\xD0"});
    CHECK(encode(U"中A", Charset::ascii) == std::vector<std::string>{"", "A"});
}

TEST_CASE("a printer without Chinese gets its Chinese drawn, and no FS &") {
    const auto bytes = laidOut({{R::Text{"A中"}, R::Rule{}}}, {.charset = EscposProfile::Charset::ascii});
    CHECK(find(bytes, {0x1C, 0x26}) == bytes.size());
    CHECK(has(bytes, Bytes{'A'} + escpos::inlinePicture(font().draw(U"中", {})) + Bytes{0x0A}));
    CHECK(has(bytes, Bytes(48, '-')));
}

TEST_CASE("a rule is a line of box drawing characters across the paper, close to the text") {
    Bytes rule{0x1B, 0x33, 24};
    for (int i = 0; i < 24; ++i) rule = rule + Bytes{0xA9, 0xA4};
    CHECK(laidOut({{R::Rule{}}}) == begin + rule + Bytes{0x0A} + end);
}

TEST_CASE("bar codes are short, safe, checked, and fit the paper") {
    using Kind = R::Barcode::Kind;
    CHECK(code128("JJ-7") == "{BJJ-7");
    CHECK(code128("12345678") == std::string("{C\x0C\x22\x38\x4E"));
    CHECK(code128("AB123456") == std::string("{BAB{C\x0C\x22\x38"));
    CHECK(code128("A1234567") == std::string("{BA1{C\x17\x2D\x43"));
    CHECK(code128("123456-A") == std::string("{C\x0C\x22\x38{B-A"));
    CHECK(code128("a{b") == "{Ba{{b");
    CHECK(code128("160412") == "{B160412");                             // in pairs it would be a real-time command
    CHECK(barcodeText({"690123456789", Kind::ean13}) == "6901234567892");
    for (auto& wrong : {R::Barcode{"", Kind::code128}, {"中", Kind::code128}, {"6901234567893", Kind::ean13}, {"69", Kind::ean13},
                        {std::string(50, 'x'), Kind::code128}})
        CHECK_THROWS_AS(laidOut({{wrong}}), std::invalid_argument);
    CHECK(has(laidOut({{R::Barcode{"JJ-7"}}}), Bytes{0x1D, 0x68, 64, 0x1D, 0x77, 3, 0x1D, 0x6B, 73, 6} + ascii("{BJJ-7")));
    CHECK(has(laidOut({{R::Barcode{"690123456789", Kind::ean13}}}), Bytes{0x1D, 0x6B, 67, 13} + ascii("6901234567892")));
    CHECK(has(laidOut({{R::Barcode{"JJ-0001-2026"}}}, narrow), {0x1D, 0x77, 2}));
}

TEST_CASE("the mouth of a kiosk printer is commanded around the receipt") {
    const auto bytes = laidOut({}, {.cut = EscposProfile::Cut::oldFull, .begin = {0x1D, 0x65, 5}, .present = {0x1D, 0x65, 3, 0}});
    CHECK(bytes == begin + Bytes{0x1D, 0x65, 5, 0x1B, 0x4A, 0x80, 0x1B, 0x69, 0x1D, 0x65, 3, 0});
}

TEST_CASE("broken UTF-8 neither stops nor confuses the layout") {
    CHECK(decodeUtf8("a\xFF" "b") == U"a\xFFFD" U"b");
    CHECK(decodeUtf8("\xE4\xB8") == U"\xFFFD\xFFFD");
    CHECK(decodeUtf8("\xED\xA0\x80") == U"\xFFFD\xFFFD\xFFFD");           // a surrogate
    CHECK(decodeUtf8("\xC0\x80") == U"\xFFFD\xFFFD");                    // an overlong NUL
}

TEST_CASE("a QR code is large enough to read and fits the paper") {
    CHECK(qrModuleDots(3) == 8);
    CHECK(qrModuleDots(50) == 6);                                       // version 4: 33 modules
    CHECK(qrModuleDots(2331) == 3);
    CHECK_THROWS_AS(laidOut({{R::Qr{std::string(2332, 'x')}}}), std::invalid_argument);
    CHECK_THROWS_AS(laidOut({{R::Qr{""}}}), std::invalid_argument);
}
