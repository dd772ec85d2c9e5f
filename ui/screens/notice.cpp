#include "ui/widgets/section.h"

namespace ui {

std::optional<Answer> draw(const Notice& notice, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(notice.title);
    sheet.explanation(notice.lead);
    // A low panel has no room for the edges of many cards.
    const int shared = frame.portrait() ? 0 : sheet.newCard();
    for (const Section& section : notice.sections) addSection(sheet, section, shared ? shared : sheet.newCard());
    for (const Button& button : notice.buttons) sheet.action(actionOf(button));
    if (!notice.confirm.empty()) sheet.action({.id = "confirm", .label = notice.confirm, .kind = Kind::primary});
    sheet.hideActions(notice.busy);
    return sheet.answer();
}

}  // namespace ui
