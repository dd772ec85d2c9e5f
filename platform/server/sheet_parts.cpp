#include "platform/server/sheet_parts.h"

#include <fmt/format.h>
#include <qrencode.h>

#include <memory>

#include "platform/server/calendar.h"
#include "platform/server/round_seal.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

void drawQr(Canvas& canvas, double x, double y, double size, const std::string& text) {
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return;
    double cell = size / code->width;
    canvas.colour(ink);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1) canvas.fill(x + column * cell, y + row * cell, cell, cell);
}

}  // namespace

std::string serif(const char* style) { return fmt::format("Noto Serif CJK SC {}", style); }

std::string chineseDate(Time time) {
    std::chrono::year_month_day date(dayOf(time));
    return fmt::format("{}年{}月{}日", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string chineseTime(Time time) {
    auto wire = wireTime(time);
    return fmt::format("{} {}:{}", chineseDate(time), wire.substr(9, 2), wire.substr(11, 2));
}

void drawFrame(Canvas& canvas) {
    canvas.colour(red);
    canvas.frame(34, 2.2);
    canvas.frame(40, 0.7);
}

void drawTitle(Canvas& canvas, const std::string& title) {
    auto largest = canvas.widthOf(serif("Bold 34"), title) * 1.18;    // with the space between the letters
    double size = std::min(34.0, 34.0 * contentWidth / largest);
    canvas.colour(ink);
    canvas.outlined(100, fmt::format("Noto Serif CJK SC Bold {:.1f}", size), title, int(size / 6));
}

void drawReprintMark(Canvas& canvas, const ReprintMark& mark) {
    auto words = mark.instead ? "补打 前一份作废  " + chineseTime(mark.time)
               : mark.from ? fmt::format("续打 第{}页起  {}", mark.from, chineseTime(mark.time)) : fmt::format("补打 第{}次  {}", mark.number, chineseTime(mark.time));
    auto font = serif("12");
    double wide = canvas.widthOf(font, words) + 20, x = Canvas::width - 54 - wide;
    canvas.colour(red);
    canvas.box(x, 54, wide, 26, 1.2);
    canvas.right(x + wide - 10, 58, font, words);
}

void drawSignature(Canvas& canvas, const std::string& office, Time issued, double y) {
    double edge = left + contentWidth;
    canvas.colour(ink);
    canvas.right(edge, y, serif("15"), office);
    canvas.right(edge, y + 30, serif("15"), chineseDate(issued));
    // What stands in brackets is no part of a body's name, and has no room in the ring.
    drawRoundSeal(canvas, edge - 70, y + 26, 58, office.substr(0, office.find("（")), "演示专用章");
}

void drawFoot(Canvas& canvas, const std::string& numberName, const std::string& number, const Proof& proof, const std::string& pages,
              const std::string& thisPaper) {
    double y = Canvas::height - 170;
    canvas.colour(grey);
    canvas.line(left, y, left + contentWidth, y, 0.5);
    drawQr(canvas, left, y + 16, 74, proof.address.empty() ? proof.code : proof.address);
    canvas.colour(ink);
    auto asks = proof.page.empty() ? std::string("，可凭验证码核对。") : "。扫左边的码，或打开下面的网址输入验证码，可以核对。\n" + proof.page;
    auto text = fmt::format("{}  {}\n验证码  {}\n{}加盖电子印章{}", numberName, number, proof.code, thisPaper, asks);
    canvas.paragraph(left + 92, y + 15, contentWidth - 92, serif("9"), text, 1.35);
    if (!pages.empty()) canvas.right(left + contentWidth, y + 78, serif("10"), pages);
    canvas.colour(red);
    canvas.centred(Canvas::height - 68, serif("10"), "演示数据，不具有法律效力", 2);
}

}  // namespace platform
