#include "ui/widgets/sheet.h"

namespace ui {

void Sheet::paragraph(const std::string& words, const TextStyle& style, int card, float indent) {
    const float air = card ? look_.size.air / 2 : 0;
    const auto inside = [indent, air](const Rect& rect) {
        return Rect{rect.x + indent, rect.y + air, rect.width - indent, rect.height - 2 * air};
    };
    add({.height = [this, words, style, indent, air](float width) { return frame_.measure(words, style, width - indent).height + 2 * air; },
         .draw = [this, words, style, inside](const Rect& rect) { frame_.text(words, inside(rect), style); },
         .card = card,
         .line = frame_.lineHeight(style),
         .drawLines = [this, words, style, inside](const Rect& rect, Lines lines) {
             frame_.textLines(words, inside(rect), style, lines.first, lines.count);
         }});
}

// Longer than a few lines: it goes better under its label or its title, as a paragraph that may go on on another page.
bool Sheet::isLong(const std::string& words, const TextStyle& style) {
    const float column = frame_.portrait() ? 0 : look_.size.actionColumn + look_.size.padding;
    return frame_.measure(words, style, area_.width - column - 2 * look_.size.padding).height > frame_.lineHeight(style) * 3.5F;
}

}  // namespace ui
