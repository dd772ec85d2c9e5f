#include "drivers/receipt_printers/escpos/layout.h"

#include <catch2/catch.hpp>

#include <algorithm>

#include "drivers/receipt_printers/escpos/text.h"

using namespace drivers;
using R = Receipt;
using Bytes = EscposBytes;

namespace {

const RasterFont& font() {
    static const RasterFont noto(fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7"));
    return noto;
}

Bytes laidOut(Receipt receipt, const std::string& model = "generic_80") {
    return layOut(receipt, *receiptPrinterModel(model), font());
}

std::size_t find(const Bytes& bytes, const Bytes& part) {
    return static_cast<std::size_t>(std::ranges::search(bytes, part).begin() - bytes.begin());
}
bool has(const Bytes& bytes, const Bytes& part) { return find(bytes, part) < bytes.size(); }

Bytes operator+(Bytes left, const Bytes& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}
Bytes ascii(std::string_view text) { return {text.begin(), text.end()}; }

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
    const Bytes feed{0x1B, 0x4A, 34}, small{0x1B, 0x4A, 10}, centre{0x1B, 0x61, 0x01};
    CHECK(laidOut(receipt) == begin + title + row + feed + small + centre + escpos::qr("ABC", 8) + small + end);
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
    const auto bytes = laidOut({{R::Row{"办件编号", number}}}, "generic_58");
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

TEST_CASE("a line with a rare character goes as a picture, its neighbours as text") {
    const auto bytes = laidOut({{R::Text{"前"}, R::Text{"赵𬱖"}, R::Text{"后"}}});
    const Bytes picture{0x1D, 0x76, 0x30, 0x00, 72, 0x00, 34, 0x00};
    CHECK(find(bytes, {0xC7, 0xB0, 0x0A}) < find(bytes, picture));
    CHECK(find(bytes, picture) < find(bytes, {0xBA, 0xF3, 0x0A}));
    CHECK_FALSE(has(bytes, {0xD5, 0xD4}));                              // 赵 is in the picture
}

TEST_CASE("no four-byte code and no foreign command ever reaches the printer") {
    const auto bytes = laidOut({{R::Text{"王\x1B\x40\x10\x04\x01\x1D\x56"}}});
    CHECK(bytes == begin + spacing + Bytes{0xCD, 0xF5} + ascii(" @   \x20V\n") + end);
    CHECK_FALSE(encode(U'㛃', ReceiptPrinterModel::Charset::gb18030));
    CHECK_FALSE(encode(U'𬱖', ReceiptPrinterModel::Charset::gb18030));
}

TEST_CASE("a printer with GB 2312 only gets pictures for what GBK adds") {
    CHECK(encode(U'䶮', ReceiptPrinterModel::Charset::gb2312) == std::nullopt);
    CHECK(encode(U'镕', ReceiptPrinterModel::Charset::gb18030).has_value());
    CHECK_FALSE(encode(U'镕', ReceiptPrinterModel::Charset::gb2312));
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
