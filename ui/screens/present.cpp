#include "ui/widgets/card.h"
#include "ui/widgets/drawings.h"
#include "ui/widgets/section.h"

namespace ui {

namespace {

constexpr float pictureTall = 60, pictureLow = 36;        // mm, the picture on a portrait and on a low panel

void drawPictures(Frame& frame, const Rect& rect, const Present& present) {
    card(frame, rect);
    const Rect inside = rect.inset(theme(frame).size.padding);
    if (!present.scan) return drawCardOnReader(frame, inside);
    if (!present.card) return drawCodeAtScanner(frame, inside);
    const bool stacked = inside.height > inside.width;
    const Rect first{inside.x, inside.y, stacked ? inside.width : inside.width / 2, stacked ? inside.height / 2 : inside.height};
    drawCardOnReader(frame, first);
    drawCodeAtScanner(frame, {stacked ? first.x : first.right(), stacked ? first.bottom() : first.y, first.width, first.height});
}

}  // namespace

std::optional<Answer> draw(const Present& present, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(present.title);
    sheet.explanation(present.explanation);
    addBanner(sheet, present.message, present.tone);
    sheet.add({.height = [&](float) { return frame.portrait() ? pictureTall : pictureLow; },
               .draw = [&](const Rect& rect) { drawPictures(frame, rect, present); },
               .stretches = true});
    for (const Button& button : present.buttons) sheet.action(actionOf(button));
    return sheet.answer();
}

}  // namespace ui
