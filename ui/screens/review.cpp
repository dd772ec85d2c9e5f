#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"

namespace ui {

std::optional<Answer> draw(const Review& review, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(review.title);
    addRows(sheet, review.rows, sheet.newCard());
    sheet.remark(review.note);
    if (review.canPeek) sheet.action({.id = "peek", .label = _("看一眼"), .glyph = glyph::eye});
    sheet.action({.id = "confirm", .label = review.confirm, .kind = Kind::primary});
    return sheet.answer();
}

}  // namespace ui
