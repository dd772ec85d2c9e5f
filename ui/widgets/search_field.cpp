#include "ui/widgets/search_field.h"

#include <algorithm>

#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {
float wordsRoom(const Theme& look, float width) { return width - 3 * look.size.padding - look.size.icon; }
}

float searchFieldHeight(Frame& frame, const std::string& words, float width) {
    const Theme look = theme(frame);
    return std::max(look.size.target + 4, frame.measure(words, look.secondary(), wordsRoom(look, width)).height + 2 * look.size.step);
}

bool searchField(Frame& frame, const Rect& rect, const std::string& words) {
    const Theme look = theme(frame);
    const float pad = look.size.padding, icon = look.size.icon;
    const bool tapped = frame.tapped("search", rect, words);
    pressableCard(frame, "search", rect);
    frame.outline(rect, look.colour.primary, look.colour.outline * 2, look.size.radius);
    frame.icon(glyphOf(Icon::search), {rect.x + pad, rect.y + (rect.height - icon) / 2, icon, icon}, look.colour.primary);
    frame.text(words, {rect.x + 2 * pad + icon, rect.y, wordsRoom(look, rect.width) + 0.5F, rect.height},
               aligned(look.secondary(), Align::left, Place::middle));
    return tapped;
}

}  // namespace ui
