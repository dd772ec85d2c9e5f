#include "ui/widgets/sheet.h"

namespace ui {

void Sheet::paragraph(const std::string& words, const TextStyle& style, int card, float indent) {
    const float air = card ? look_.size.air / 2 : 0;
    add({.height = [this, words, style, indent, air](float width) { return frame_.measure(words, style, width - indent).height + 2 * air; },
         .draw = [this, words, style, indent, air](const Rect& rect) {
             frame_.text(words, {rect.x + indent, rect.y + air, rect.width - indent, rect.height - 2 * air}, style);
         },
         .card = card});
}

}  // namespace ui
