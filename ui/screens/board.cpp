#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/tile.h"

namespace ui {

namespace {

// A name with its badge: on the right where both fit on one line, else below it.
struct HeadingPlan { Rect words, badge; float height = 0; };

HeadingPlan planHeading(Frame& frame, const BoardEntry& entry, float width) {
    const Theme look = theme(frame);
    const Size sign = entry.badge.empty() ? Size{} : badgeSize(frame, entry.badge, entry.tone, width);
    const float room = sign.width > 0 ? width - sign.width - look.size.padding : width;
    const bool beside = frame.measure(entry.heading, look.bold()).width <= room;
    HeadingPlan plan;
    plan.words = {0, 0, (beside ? room : width) + 0.5F, frame.measure(entry.heading, look.bold(), beside ? room : width).height};
    plan.badge = {beside ? width - sign.width : 0, beside ? 0 : plan.words.bottom() + 1, sign.width, sign.height};
    if (beside) plan.words.y = std::max(0.0F, (sign.height - plan.words.height) / 2);
    plan.height = std::max(plan.words.bottom(), sign.width > 0 ? plan.badge.bottom() : 0);
    return plan;
}

void addEntry(Sheet& sheet, const BoardEntry& entry, int card, bool ruled) {
    Frame& frame = sheet.frame();
    const float air = sheet.look().size.air;
    sheet.add({.height = [&frame, &entry, air](float width) { return planHeading(frame, entry, width).height + 2 * air; },
               .draw =
                   [&frame, &entry, air](const Rect& rect) {
                       const Theme look = theme(frame);
                       const HeadingPlan plan = planHeading(frame, entry, rect.width);
                       const float y = rect.y + air;
                       frame.text(entry.heading, {rect.x + plan.words.x, y + plan.words.y, plan.words.width, plan.words.height}, look.bold());
                       if (!entry.badge.empty())
                           badge(frame, {rect.x + plan.badge.x, y + plan.badge.y, plan.badge.width, plan.badge.height}, entry.badge, entry.tone);
                   },
               .card = card,
               .keepWithNext = !entry.lines.empty(),
               .ruled = ruled});
    for (const std::string& line : entry.lines) sheet.paragraph(line, sheet.look().secondary(), card);
}

Tile tileOf(const BoardEntry& entry) {
    return {entry.id, entry.heading, entry.lines.empty() ? std::string{} : entry.lines.front(), entry.badge, entry.tone};
}

// One that can be touched: `touched` becomes its id.
void addTile(Sheet& sheet, const BoardEntry& entry, std::string& touched) {
    Frame& frame = sheet.frame();
    sheet.add({.height = [&frame, &entry](float width) { return tileHeight(frame, tileOf(entry), width, TileLook::row); },
               .draw = [&frame, &entry, &touched](const Rect& rect) { if (tile(frame, rect, tileOf(entry), TileLook::row)) touched = entry.id; },
               .acts = true});
}

}  // namespace

std::optional<Answer> draw(const Board& board, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(board.title);
    sheet.explanation(board.lead);
    // A low panel has no room for the edges of many cards.
    const int shared = frame.portrait() ? 0 : sheet.newCard();
    std::string touched;
    for (const BoardEntry& entry : board.entries) {
        if (!entry.id.empty()) addTile(sheet, entry, touched);
        else addEntry(sheet, entry, shared ? shared : sheet.newCard(), shared && &entry != &board.entries.front());
    }
    for (const Button& button : board.buttons) sheet.action(actionOf(button));
    if (!board.confirm.empty()) sheet.action({.id = "confirm", .label = board.confirm, .kind = Kind::primary});
    const std::optional<Answer> given = sheet.answer();
    if (!touched.empty()) return Chosen{touched};
    return given;
}

}  // namespace ui
