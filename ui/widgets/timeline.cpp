#include "ui/widgets/timeline.h"

#include "ui/widgets/glyphs.h"

namespace ui {

void addTimeline(Sheet& sheet, const std::vector<TimelineEntry>& entries, int card) {
    Frame& frame = sheet.frame();
    const Theme look = sheet.look();
    const float dot = look.size.icon * 0.8F, indent = look.size.icon + 2 * look.size.step;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (sheet.isLong(entries[i].what, look.body())) {
            sheet.paragraph(entries[i].when, look.note(), card, indent);
            sheet.paragraph(entries[i].what, look.body(), card, indent);
            continue;
        }
        const bool last = i + 1 == entries.size();
        const TextStyle style = i == 0 ? look.bold() : look.body();
        const auto what = [&frame, style, indent, words = entries[i].what](float width) { return frame.measure(words, style, width - indent).height; };
        const float when = frame.lineHeight(look.note()), below = last ? 0 : look.size.gap;
        sheet.add({.height = [what, when, below](float width) { return what(width) + when + below; },
                   .draw =
                       [=, &frame, entry = entries[i]](const Rect& rect) {
                           const float middle = rect.x + dot / 2, line = frame.lineHeight(style), radius = dot / 2;
                           const float y = rect.y + line / 2;
                           if (!last) frame.fill({middle - look.colour.outline, y, 2 * look.colour.outline, rect.height}, look.colour.track);
                           const char32_t sign = glyphOf(entry.tone);
                           frame.circle({middle, y}, radius, sign ? look.colour.card : look.colour.track);
                           if (sign) frame.icon(sign, {rect.x, y - radius, dot, dot}, look.tone(entry.tone).ink);
                           frame.text(entry.what, {rect.x + indent, rect.y, rect.width - indent, rect.height - when - below}, style);
                           frame.text(entry.when, {rect.x + indent, rect.bottom() - when - below, rect.width - indent, when}, look.note());
                       },
                   .card = card});
    }
}

}  // namespace ui
