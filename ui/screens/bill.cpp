#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/charges.h"
#include "ui/widgets/grid_pages.h"
#include "ui/widgets/section.h"

namespace ui {
namespace {

// Side by side where each says what it is on one line.
int columnsOf(Frame& frame, Sheet& sheet, const std::vector<Tile>& ways) {
    const float half = (sheet.pageRoom().width - sheet.look().size.gap) / 2;
    const auto fits = [&](const Tile& way) { return tileWidth(frame, way, TileLook::row) <= half; };
    return std::all_of(ways.begin(), ways.end(), fits) ? 2 : 1;
}

}  // namespace

std::optional<Answer> draw(const Bill& bill, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(bill.title);
    sheet.explanation(bill.explanation);
    const int card = sheet.newCard();
    addCharges(sheet, bill.charges.lines(), card);
    addSum(sheet, bill.charges.sum(), card);
    std::string chosen;
    if (!bill.ways.empty()) {
        addHeading(sheet, _("怎么付"), 0, 0);
        addGrid(sheet, {bill.ways, columnsOf(frame, sheet, bill.ways), TileLook::row, bill.selected}, chosen);
    }
    for (const Button& button : bill.buttons) sheet.action(actionOf(button));
    const bool decided = bill.ways.empty() || !bill.selected.empty();
    if (decided) sheet.actionAtEnd({.id = "confirm", .label = bill.confirm, .kind = Kind::primary}, _("看完各页才能点"));
    else sheet.action({.id = "confirm", .label = bill.confirm, .kind = Kind::primary, .enabled = false, .later = _("先选怎么付")});
    const std::optional<Answer> given = sheet.answer();
    return chosen.empty() ? given : Chosen{chosen};
}

}  // namespace ui
