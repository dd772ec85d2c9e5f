#include "platform/server/copy_paper.h"

#include <cctype>

#include <fmt/format.h>

#include "platform/server/masked_name.h"
#include "platform/server/sessions.h"

namespace platform {

namespace {

constexpr Colour faint{0.80, 0.84, 0.90};           // to be read on a copy of the copy, and the words above it still too

double drawCopyRow(Canvas& canvas, double y, const std::string& label, const std::string& value) {
    canvas.colour(grey);
    canvas.paragraph(left + 12, y, 110, serif("14"), label);
    canvas.colour(ink);
    const double below = y + std::max(22.0, canvas.paragraph(left + 130, y, contentWidth - 142, serif("15"), value, 1.2)) + 9;
    canvas.colour(grey);
    canvas.line(left, below, left + contentWidth, below, 0.5);
    return below + 9;
}

// 国办函〔2016〕108号.
std::string trustInWords(const std::string& level) {
    if (level == "A") return "A 级，发证机关签发";
    if (level == "B") return "B 级，窗口核对过原件";
    if (level == "C") return "C 级，影像件，须核对原件";
    return "D 级，持证人自行提供";
}

std::string numberOf(const std::string& key) {
    auto hash = sha256Hex(key).substr(0, 12);
    for (auto& c : hash) c = char(std::toupper(c));
    return "F" + hash;
}

}  // namespace

std::vector<std::uint8_t> drawCopy(Database& database, const CopyPaper& paper, const std::string& key, const std::optional<ReprintMark>& mark) {
    Canvas canvas;
    auto& certificate = paper.certificate;
    const auto title = certificate.title + "复印件";
    canvas.title(title);
    // Beneath all that is written, from edge to edge: whatever part of the page is shown, it says what it is for.
    canvas.everywhere(faint, serif("17"), fmt::format("仅供{}使用  {}", paper.purpose, chineseDate(paper.day)), 46, 62);
    drawFrame(canvas);
    if (mark) drawReprintMark(canvas, *mark);
    drawTitle(canvas, title);
    double y = 182;
    y = drawCopyRow(canvas, y, "持 证 人", paper.holder.name);
    y = drawCopyRow(canvas, y, "证件号码", paper.holder.idNumber);
    y = drawCopyRow(canvas, y, "证照编号", certificate.id);
    y = drawCopyRow(canvas, y, "发证机关", certificate.issuer);
    y = drawCopyRow(canvas, y, "有效期", certificate.validTo == Time{} ? "长期有效" : "至 " + chineseDate(certificate.validTo));
    y = drawCopyRow(canvas, y, "可信等级", trustInWords(certificate.level));
    y = drawCopyRow(canvas, y, "本件用途", fmt::format("仅供{}使用，改作他用无效", paper.purpose));
    y = drawCopyRow(canvas, y, "打印时间", chineseTime(paper.day));
    drawSignature(canvas, certificate.issuer, paper.day, Canvas::height - 300);
    const auto proof = proofOf(database, {numberOf(key), title, certificate.issuer, maskedName(paper.holder.name), paper.day});
    drawFoot(canvas, "复印件编号", numberOf(key), proof, {}, "本件");
    return canvas.finish();
}

}  // namespace platform
