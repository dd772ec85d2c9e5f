#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/faces.h"
#include "ui/widgets/toggle.h"

namespace ui {

namespace {

// Nothing to choose but a level, and to choose none.
void addLevels(Sheet& sheet, const Rating& rating, std::string& chosen, bool& declined) {
    Frame& frame = sheet.frame();
    sheet.title(rating.title);
    if (!isTight(frame)) sheet.explanation(rating.explanation);
    const Action none{.id = "decline", .label = rating.decline};
    const bool below = facesSideBySide(sheet, rating.levels);                  // they need the whole width of a low panel
    if (!below) sheet.action(none);
    addFaces(sheet, rating.levels, chosen);
    if (below)
        sheet.add({.height = [&frame, none](float width) { return buttonHeight(frame, none, width); },
                   .draw = [&frame, &declined, none](const Rect& rect) { declined = button(frame, rect, none); },
                   .acts = true});
}

void addTags(Sheet& sheet, const Rating& rating, std::string& chosen) {
    Frame& frame = sheet.frame();
    const bool all = frame.state("more") == 1 || rating.tags.size() <= rating.shown;
    const std::size_t count = all ? rating.tags.size() : rating.shown;
    for (std::size_t i = 0; i < count; ++i)
        sheet.add({.height = [&frame, words = rating.tags[i].label](float width) { return toggleHeight(frame, words, width); },
                   .draw = [&frame, &chosen, tag = rating.tags[i]](const Rect& rect) {
                       if (toggle(frame, rect, tag.id, tag.label, tag.on)) chosen = tag.id;
                   },
                   .acts = true});
    if (all) return;
    sheet.add({.height = [&frame](float width) { return toggleHeight(frame, _("更多"), width); },
               .draw = [&frame](const Rect& rect) { if (button(frame, rect, {.id = "more", .label = _("更多")})) frame.state("more") = 1; },
               .acts = true});
}

}  // namespace

std::optional<Answer> draw(const Rating& rating, Frame& frame) {
    Sheet sheet{frame};
    std::string chosen;
    bool declined = false;
    const auto level = std::ranges::find(rating.levels, rating.level, &RatingLevel::id);
    if (level == rating.levels.end()) {
        addLevels(sheet, rating, chosen, declined);
    } else {
        sheet.title(rating.tags.empty() ? rating.title : rating.tagsHeading);
        sheet.action({.id = "decline", .label = rating.decline});
        for (const Button& button : rating.buttons) sheet.action(actionOf(button));
        sheet.action({.id = "confirm", .label = rating.confirm, .kind = Kind::primary, .enabled = rating.ready, .later = rating.later});
        addFace(sheet, *level, static_cast<std::size_t>(level - rating.levels.begin()), rating.levels.size(), chosen);
        addTags(sheet, rating, chosen);
    }
    const std::optional<Answer> given = sheet.answer();
    if (declined) return Declined{};
    return chosen.empty() ? given : Chosen{chosen};
}

}  // namespace ui
