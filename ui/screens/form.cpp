#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/glyphs.h"
#include "ui/widgets/rows.h"
#include "ui/widgets/section.h"

namespace ui {

namespace {

// Fields [first, last) stand side by side.
float columnWidth(const Theme& look, std::size_t first, std::size_t last, float width) {
    const auto count = static_cast<float>(last - first);
    return (width - look.size.padding * (count - 1)) / count;
}

float highestOf(Frame& frame, const Form& form, std::size_t first, std::size_t last, float width) {
    const float column = columnWidth(theme(frame), first, last, width);
    float height = 0;
    for (std::size_t i = first; i < last; ++i) height = std::max(height, fieldHeight(frame, form.fields[i], column));
    return height;
}

std::optional<Answer> drawFields(Frame& frame, const Rect& rect, const Form& form, std::size_t first, std::size_t last) {
    const Theme look = theme(frame);
    const float column = columnWidth(look, first, last, rect.width);
    std::optional<Answer> answer;
    for (std::size_t i = first; i < last; ++i) {
        const float x = rect.x + static_cast<float>(i - first) * (column + look.size.padding);
        if (field(frame, {x, rect.y, column, rect.height}, form.fields[i])) answer = Chosen{form.fields[i].id};
    }
    return answer;
}

}  // namespace

std::optional<Answer> draw(const Form& form, Frame& frame) {
    Sheet sheet{frame};
    sheet.title(form.title);
    if (!form.known.empty()) addRows(sheet, form.known, sheet.newCard());
    std::optional<Answer> answer;
    const std::size_t columns = frame.portrait() || frame.modes().largeText ? 1 : 2;
    for (std::size_t first = 0; first < form.fields.size(); first += columns) {
        const std::size_t last = std::min(first + columns, form.fields.size());
        sheet.add({.height = [&, first, last](float width) { return highestOf(frame, form, first, last, width); },
                   .draw = [&, first, last](const Rect& rect) { if (auto chosen = drawFields(frame, rect, form, first, last)) answer = chosen; },
                   .acts = true});
    }
    if (form.canPeek) sheet.action({.id = "peek", .label = _("看一眼"), .glyph = glyph::eye});
    for (auto& button : form.buttons) sheet.action(actionOf(button));
    sheet.actionAtEnd({.id = "confirm", .label = form.confirm, .kind = Kind::primary}, _("看完各页才能点"));
    const std::optional<Answer> given = sheet.answer();
    return answer ? answer : given;
}

}  // namespace ui
