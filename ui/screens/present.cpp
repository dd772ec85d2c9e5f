#include "ui/text.h"
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
    // One or the other, not one after the other.
    const TextStyle style = aligned(theme(frame).bold(), Align::centre, Place::middle);
    const Size word = frame.measure(_("或"), style);
    const bool stacked = inside.height > inside.width;
    Rect first = inside, second = inside, between = inside;
    if (stacked) {
        first.height = second.height = (inside.height - word.height) / 2;
        between.y = first.bottom(), between.height = word.height, second.y = between.bottom();
    } else {
        first.width = second.width = (inside.width - word.width) / 2;
        between.x = first.right(), between.width = word.width, second.x = between.right();
    }
    drawCardOnReader(frame, first);
    frame.aloud(Aloud::never, [&] { frame.text(_("或"), between, style); });       // the explanation says so
    drawCodeAtScanner(frame, second);
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
