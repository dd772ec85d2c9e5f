#include "ui/widgets/pager.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

Action previous() { return {.id = "previous_page", .label = _("上一页"), .glyph = glyph::previous}; }
Action next(Kind kind = Kind::secondary) { return {.id = "next_page", .label = _("下一页"), .glyph = glyph::forward, .kind = kind, .glyphAfter = true}; }

struct Split { Rect previous, count, next; };

// Side by side with the count between them where that fits: in equal halves, or as wide as their words; else under one another.
Split split(Frame& frame, const Rect& rect, PageCount where) {
    const bool withCount = where == PageCount::between;
    const Theme look = theme(frame);
    const float height = std::max(look.size.target, look.size.button * 0.8F), gap = look.size.gap;
    const float count = withCount ? frame.measure("88 / 88", look.bold()).width + gap : 0;
    const float room = rect.width - count - gap, back = leastButtonWidth(frame, previous()), on = leastButtonWidth(frame, next());
    if (back + on <= room) {
        const float left = std::clamp(room / 2, back, room - on);
        return {{rect.x, rect.y, left, height},
                {rect.x + left + gap, rect.y, std::max(0.0F, count - gap), height},
                {rect.right() - (room - left), rect.y, room - left, height}};
    }
    const float line = withCount ? frame.lineHeight(look.bold()) + gap : 0;
    return {{rect.x, rect.y + line, rect.width, height},
            {rect.x, rect.y, rect.width, line},
            {rect.x, rect.y + line + height + gap, rect.width, height}};
}

}  // namespace

std::string pageCount(int page, int pages) { return fmt::format(fmt::runtime(_("第 {} 页，共 {} 页")), page + 1, pages); }

float pagerWidth(Frame& frame) { return std::max(buttonWidth(frame, previous()), buttonWidth(frame, next())); }

float leastPagerWidth(Frame& frame) {
    return leastButtonWidth(frame, previous()) + theme(frame).size.gap + leastButtonWidth(frame, next());
}

float pagerHeight(Frame& frame, float width, PageCount where) { return split(frame, {0, 0, width, 0}, where).next.bottom(); }

void pager(Frame& frame, const Rect& rect, PageCount where, int& page, int pages, Kind kind) {
    const TextStyle style = aligned(theme(frame).bold(), Align::centre, Place::middle);
    const Split at = split(frame, rect, where);
    const int shown = page;
    const std::string count = fmt::format("{} / {}", shown + 1, pages);
    const bool first = shown == 0, last = shown + 1 == pages;
    const auto say = [&](const Rect& box) { if (frame.measure(count, style).width <= box.width) frame.text(count, box, style); };
    if (where == PageCount::between) say(at.count);
    if (where == PageCount::inGap && (first || last)) say(first ? at.previous : at.next);
    if (!first && button(frame, at.previous, previous())) --page;
    if (!last && button(frame, at.next, next(kind))) ++page;
}

}  // namespace ui
