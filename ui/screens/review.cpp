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
    for (auto& button : review.buttons) sheet.action(actionOf(button));
    if (review.canPeek) sheet.action({.id = "peek", .label = _("看一眼"), .glyph = glyph::eye});
    if (!review.confirm.empty()) sheet.actionAtEnd({.id = "confirm", .label = review.confirm, .kind = Kind::primary}, _("看完各页才能点"));
    return sheet.answer();
}

}  // namespace ui
