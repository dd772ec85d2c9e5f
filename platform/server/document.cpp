#include "platform/server/document.h"

#include <fmt/format.h>

#include "platform/server/masked_name.h"
#include "platform/server/sheet_parts.h"

namespace platform {

namespace {

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

}  // namespace

std::vector<std::uint8_t> drawResult(const CaseRecord& record, const Item& item, Time issued, const Proof& proof, const std::optional<ReprintMark>& reprint) {
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
    if (auto& organisation = record.submission.organisation) y = drawRow(canvas, y, "申请单位", organisation->name);
    if (auto& subject = record.submission.subject) y = drawRow(canvas, y, "涉及对象", subject->name);
    y = drawRow(canvas, y, "办理事项", item.taskName);
    y = drawRow(canvas, y, "申请时间", chineseTime(record.shown.applyTime));
    canvas.colour(ink);
    y += 16;
    y += canvas.paragraph(left, y, contentWidth, serif("15.5"), "　　" + sentence(item), 1.55);
    drawSignature(canvas, item.office, issued, y + 22);
    drawFoot(canvas, "办件编号", record.shown.caseNumber, proof);
    return canvas.finish();
}

Proof proofOfResult(Database& database, const CaseRecord& record, const Item& item, Time issued) {
    return proofOf(database, {record.shown.caseNumber, item.resultTitle, item.office, maskedName(record.submission.applicant.name), issued});
}

}  // namespace platform
