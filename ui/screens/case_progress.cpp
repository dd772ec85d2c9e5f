#include "ui/text.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/section.h"
#include "ui/widgets/timeline.h"

namespace ui {

std::optional<Answer> draw(const CaseProgress& progress, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(progress.title);
    addBanner(sheet, progress.status, progress.tone);
    if (!progress.rows.empty()) addRows(sheet, progress.rows, sheet.newCard());
    if (!progress.timeline.empty()) {
        const int card = sheet.newCard();
        addHeading(sheet, _("办理经过"), glyphOf(Icon::clock), card);
        addTimeline(sheet, progress.timeline, card);
    }
    for (const Button& button : progress.buttons) sheet.action(actionOf(button));
    if (!progress.confirm.empty()) sheet.action({.id = "confirm", .label = progress.confirm, .kind = Kind::primary});
    sheet.hideActions(progress.busy);
    return sheet.answer();
}

}  // namespace ui
