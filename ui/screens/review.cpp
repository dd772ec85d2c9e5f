#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/section.h"

namespace ui {

std::optional<Answer> draw(const Review& review, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(review.title);
    addRows(sheet, review.rows, sheet.newCard());
    sheet.remark(review.note);
    if (review.canPeek) sheet.action({.id = "peek", .label = _("看一眼"), .glyph = glyph::eye});
    for (auto& button : review.buttons) sheet.action(actionOf(button));
    if (!review.confirm.empty()) sheet.actionAtEnd({.id = "confirm", .label = review.confirm, .kind = Kind::primary}, _("先看到最后一页"));
    return sheet.answer();
}

}  // namespace ui
