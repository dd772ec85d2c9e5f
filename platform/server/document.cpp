#include "platform/server/document.h"

#include <fmt/format.h>
#include <qrencode.h>

#include "platform/server/canvas.h"
#include "platform/server/round_seal.h"
#include "platform/server/sessions.h"
#include "platform/wire_time.h"

namespace platform {

namespace {

constexpr Colour ink{0.10, 0.10, 0.12}, grey{0.42, 0.42, 0.45}, red{0.75, 0.07, 0.10};
constexpr double left = 82, contentWidth = Canvas::width - 2 * left;

// One font in one weight is embedded: each costs about 70 kB, and a page may weigh 150. Bold words are drawn as outlines.
std::string serif(const char* style) { return fmt::format("Noto Serif CJK SC {}", style); }

std::string chineseDate(Time time) {
    std::chrono::year_month_day date(dayOf(time));
    return fmt::format("{}年{}月{}日", int(date.year()), unsigned(date.month()), unsigned(date.day()));
}

std::string chineseTime(Time time) {
    auto wire = wireTime(time);
    return fmt::format("{} {}:{}", chineseDate(time), wire.substr(9, 2), wire.substr(11, 2));
}

std::string sexInWords(const std::string& code) { return code == "1" ? "男" : code == "2" ? "女" : "—"; }

std::string idTypeInWords(const std::string& code) {
    if (code == "111") return "居民身份证";
    if (code == "553") return "外国人永久居留身份证";
    if (code == "554") return "港澳台居民居住证";
    return "有效身份证件";
}

// GA/T 2000.156 gives a birth date as YYYYMMDD.
std::string birthInWords(const std::string& date) {
    if (date.size() != 8) return "—";
    return fmt::format("{}年{}月{}日", date.substr(0, 4), std::stoi(date.substr(4, 2)), std::stoi(date.substr(6, 2)));
}

std::string sentence(const Item& item) {
    if (!item.resultText.empty()) return item.resultText;
    return fmt::format("上列申请人提交的“{}”申请，经审核符合办理条件，准予办理。特发此证明。", item.taskName);
}

double drawRow(Canvas& canvas, double y, const std::string& label, const std::string& value) {
    canvas.colour(grey);
    canvas.paragraph(left + 12, y, 100, serif("14"), label);
    canvas.colour(ink);
    double used = canvas.paragraph(left + 120, y, contentWidth - 132, serif("15"), value, 1.2);
    double below = y + std::max(used, 22.0) + 8;
    canvas.colour({0.80, 0.80, 0.82});
    canvas.line(left, below, left + contentWidth, below, 0.5);
    return below + 8;
}

void drawFrame(Canvas& canvas) {
    canvas.colour(red);
    canvas.frame(34, 2.2);
    canvas.frame(40, 0.7);
}

// As large as fits on one line.
void drawTitle(Canvas& canvas, const std::string& title) {
    auto largest = canvas.widthOf(serif("Bold 34"), title) * 1.18;    // with the space between the letters
    double size = std::min(34.0, 34.0 * contentWidth / largest);
    canvas.colour(ink);
    canvas.outlined(100, fmt::format("Noto Serif CJK SC Bold {:.1f}", size), title, int(size / 6));
}

void drawReprintMark(Canvas& canvas, const ReprintMark& mark) {
    auto words = fmt::format("补打 第{}次  {}", mark.number, chineseTime(mark.time));
    auto font = serif("12");
    double wide = canvas.widthOf(font, words) + 20, x = Canvas::width - 54 - wide;
    canvas.colour(red);
    canvas.box(x, 54, wide, 26, 1.2);
    canvas.right(x + wide - 10, 58, font, words);
}

void drawQr(Canvas& canvas, double x, double y, double size, const std::string& text) {
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code) return;
    double cell = size / code->width;
    canvas.colour(ink);
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1) canvas.fill(x + column * cell, y + row * cell, cell, cell);
}

// The same for every copy of a result, so that a paper can be compared with what the platform keeps.
std::string verifyCode(const CaseRecord& record, Time issued) {
    auto hash = sha256Hex(record.shown.caseNumber + wireTime(issued));
    for (auto& c : hash) c = char(std::toupper(c));
    return fmt::format("{}-{}-{}", hash.substr(0, 4), hash.substr(4, 4), hash.substr(8, 4));
}

void drawFoot(Canvas& canvas, const CaseRecord& record, Time issued) {
    double y = Canvas::height - 170;
    canvas.colour(grey);
    canvas.line(left, y, left + contentWidth, y, 0.5);
    auto code = verifyCode(record, issued);
    drawQr(canvas, left, y + 16, 74, fmt::format("{} {}", record.shown.caseNumber, code));
    canvas.colour(ink);
    auto text = fmt::format("办件编号  {}\n验证码  {}\n本证明加盖电子印章，内容以平台记录为准，可凭办件编号和验证码核对。", record.shown.caseNumber, code);
    canvas.paragraph(left + 92, y + 15, contentWidth - 92, serif("9"), text, 1.35);
    canvas.colour(red);
    canvas.centred(Canvas::height - 68, serif("10"), "演示数据，不具有法律效力", 2);
}

void drawSignature(Canvas& canvas, const Item& item, Time issued, double y) {
    double edge = left + contentWidth;
    canvas.colour(ink);
    canvas.right(edge, y, serif("15"), item.office);
    canvas.right(edge, y + 30, serif("15"), chineseDate(issued));
    drawRoundSeal(canvas, edge - 70, y + 22, 58, item.office, "演示专用章");
}

}  // namespace

std::vector<std::uint8_t> drawResult(const CaseRecord& record, const Item& item, Time issued, const std::optional<ReprintMark>& reprint) {
    Canvas canvas;
    auto& person = record.submission.applicant;
    canvas.title(item.resultTitle);
    drawFrame(canvas);
    if (reprint) drawReprintMark(canvas, *reprint);
    drawTitle(canvas, item.resultTitle);
    double y = 182;
    y = drawRow(canvas, y, "姓　　名", person.name);
    y = drawRow(canvas, y, "性　　别", sexInWords(person.sexCode));
    y = drawRow(canvas, y, "出生日期", birthInWords(person.birthDate));
    y = drawRow(canvas, y, "证件类型", idTypeInWords(person.idType));
    y = drawRow(canvas, y, "证件号码", person.idNumber);
    y = drawRow(canvas, y, "办理事项", item.taskName);
    y = drawRow(canvas, y, "申请时间", chineseTime(record.shown.applyTime));
    canvas.colour(ink);
    y += 16;
    y += canvas.paragraph(left, y, contentWidth, serif("15.5"), "　　" + sentence(item), 1.55);
    drawSignature(canvas, item, issued, y + 22);
    drawFoot(canvas, record, issued);
    return canvas.finish();
}

}  // namespace platform
