#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/sheet.h"

namespace ui {

namespace {

Action less(const Level& level) { return {.id = level.id + "_less", .label = _("调低")}; }
Action more(const Level& level) { return {.id = level.id + "_more", .label = _("调高")}; }

float wordsHeight(Frame& frame, const Level& level, float width) {
    return frame.measure(fmt::format("{}  {} %", level.label, level.percent), theme(frame).bold(), width).height;
}

float levelHeight(Frame& frame, const Level& level, float width) {
    const Theme look = theme(frame);
    return wordsHeight(frame, level, width) + 2 * look.size.bar + 2 * look.size.gap + buttonHeight(frame, more(level), (width - look.size.gap) / 2);
}

// The id of the button that was touched, else empty.
std::string drawLevel(Frame& frame, const Rect& rect, const Level& level) {
    const Theme look = theme(frame);
    const float thick = 2 * look.size.bar, words = wordsHeight(frame, level, rect.width);
    frame.text(fmt::format("{}  {} %", level.label, level.percent), {rect.x, rect.y, rect.width, words}, look.bold());
    const Rect bar{rect.x, rect.y + words + look.size.gap, rect.width, thick};
    frame.fill(bar, look.colour.track, thick / 2);
    const float part = static_cast<float>(std::clamp(level.percent, 0, 100)) / 100;
    frame.fill({bar.x, bar.y, std::max(thick, bar.width * part), thick}, look.colour.primary, thick / 2);
    const float y = bar.bottom() + look.size.gap, half = (rect.width - look.size.gap) / 2;
    std::string touched;
    if (button(frame, {rect.x, y, half, rect.bottom() - y}, less(level))) touched = level.id + "_less";
    if (button(frame, {rect.right() - half, y, half, rect.bottom() - y}, more(level))) touched = level.id + "_more";
    return touched;
}

}  // namespace

std::optional<Answer> draw(const Adjust& adjust, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(adjust.title);
    sheet.explanation(adjust.explanation);
    std::string touched;
    for (const Level& level : adjust.levels)
        sheet.add({.height = [&frame, &level](float width) { return levelHeight(frame, level, width); },
                   .draw = [&frame, &level, &touched](const Rect& rect) {
                       if (const std::string id = drawLevel(frame, rect, level); !id.empty()) touched = id;
                   },
                   .card = sheet.newCard(),
                   .acts = true});
    for (const Button& button : adjust.buttons) sheet.action(actionOf(button));
    const std::optional<Answer> given = sheet.answer();
    if (!touched.empty()) return Chosen{touched};
    return given;
}

}  // namespace ui
