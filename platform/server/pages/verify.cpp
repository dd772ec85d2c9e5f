#include "platform/server/issued_papers.h"
#include "platform/server/pages.h"
#include "platform/server/sheet_parts.h"

// Whoever is handed a paper asks whether it is one of ours: the QR code on it opens its page, or its code is typed. What is
// said is what the paper says, with the name masked; a case number would open more, so it is not repeated.
namespace platform {

namespace {

constexpr auto title = "核对证明";

std::string codeForm() {
    return htmlForm("/verify", "核对", "<label>验证码（印在证明下面）<input type=\"text\" name=\"code\" maxlength=\"20\" autocomplete=\"off\" required></label>");
}

Page unknownPaper() {
    return page(title, htmlBanner(HtmlTone::warning, "没有查到这个验证码。") +
                           htmlParagraph("请看看有没有输错。都对的，这份文件就不是本平台签发的，请不要相信它。有疑问请拨打 12345。") + codeForm(), 404);
}

Page askForCode(Premises&, const PageRequest&, const PathWords&, Time) {
    return page(title, htmlParagraph("终端打印的证明下面有验证码。输入验证码，可以知道是不是真的。") + codeForm());
}

Page codeTyped(Premises&, const PageRequest& request, const PathWords&, Time) {
    auto code = tidyCode(request.field("code"));
    return code.empty() ? unknownPaper() : seeOther("/verify/" + code);
}

Page verifiedPaper(Premises& premises, const PageRequest&, const PathWords& words, Time) {
    auto paper = paperWith(premises.database, words.at(0));
    if (!paper) return unknownPaper();
    std::vector<std::pair<std::string, std::string>> rows{
        {"文件", paper->title}, {"签发单位", paper->office}, {"日期", chineseDate(paper->issued)}, {"姓名", paper->holder}, {"页数", std::to_string(paper->pages) + " 页"}};
    if (paper->revoked) rows.emplace_back("作废日期", chineseDate(*paper->revoked));
    auto verdict = paper->revoked ? htmlBanner(HtmlTone::warning, "这份文件已经作废，请不要再使用。") : htmlBanner(HtmlTone::good, "是本平台签发的，有效。");
    return page(title, verdict + htmlRows(rows) + htmlParagraph("请看看这些和手里的文件是不是一样。不一样的，就不是原来的文件。"));
}

}  // namespace

std::vector<PageRoute> verifyPages() {
    return {{"GET", "/verify", askForCode}, {"POST", "/verify", codeTyped}, {"GET", "/verify/*", verifiedPaper}};
}

}  // namespace platform
