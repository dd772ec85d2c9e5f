#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/head.h"
#include "ui/widgets/qr.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/section.h"

namespace ui {

namespace {

// A link is for the resident's own phone, anything else for a scanner such as ours.
const char* captionOf(const std::string& code) {
    return code.starts_with("http") ? _("用手机扫这个码，打开来看") : _("拍下这个码，下次来一扫就能接着查");
}

void addCode(Sheet& sheet, const std::string& text, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    const char* caption = captionOf(text);
    const auto words = [&frame, look, caption](float width) {
        return frame.measure(caption, look.body(), width - look.size.qr - look.size.padding);
    };
    sheet.add({.height = [words, look](float width) { return std::max(look.size.qr, words(width).height); },
               .draw =
                   [&frame, look, text, caption](const Rect& rect) {
                       qr(frame, {rect.x, rect.y + (rect.height - look.size.qr) / 2, look.size.qr, look.size.qr}, text);
                       const float x = rect.x + look.size.qr + look.size.padding;
                       frame.text(caption, {x, rect.y, rect.right() - x, rect.height},
                                  aligned(look.body(), Align::left, Place::middle));
                   },
               .card = card});
}

}  // namespace

std::optional<Answer> draw(const Outcome& outcome, Frame& frame) {
    Sheet sheet{frame};
    addHead(sheet, {insideCircle(outcome.tone), outcome.tone, outcome.title, outcome.explanation});
    if (!outcome.rows.empty()) addRows(sheet, outcome.rows, sheet.newCard());
    if (!outcome.next.empty()) {
        const int card = sheet.newCard();
        addHeading(sheet, _("接下来"), glyphOf(Icon::list), card);
        int number = 0;
        for (const std::string& line : outcome.next) sheet.paragraph(fmt::format("{}. {}", ++number, line), sheet.look().body(), card);
    }
    if (!outcome.qr.empty()) addCode(sheet, outcome.qr, sheet.newCard());
    for (const Button& button : outcome.buttons) sheet.action(actionOf(button));
    if (!outcome.confirm.empty()) sheet.action({.id = "confirm", .label = outcome.confirm, .kind = Kind::primary});
    sheet.hideActions(outcome.busy);
    return sheet.answer();
}

}  // namespace ui
