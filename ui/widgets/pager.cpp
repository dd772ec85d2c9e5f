#include "ui/widgets/pager.h"

#include <algorithm>

#include <fmt/format.h>

#include "ui/text.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

Action previous() { return {.id = "previous_page", .label = _("上一页"), .glyph = glyph::previous}; }
Action next() { return {.id = "next_page", .label = _("下一页"), .glyph = glyph::forward, .glyphAfter = true}; }

struct Split { Rect previous, count, next; };

// Side by side with the count between them where that fits, else under one another.
Split split(Frame& frame, const Rect& rect, bool withCount) {
    const Theme look = theme(frame);
    const float count = withCount ? frame.measure("88 / 88", look.bold()).width : 0;
    const float half = (rect.width - count - look.size.gap * (withCount ? 2.0F : 1.0F)) / 2;
    const float height = std::max(look.size.target, look.size.button * 0.8F);
    if (std::max(buttonWidth(frame, previous()), buttonWidth(frame, next())) <= half)
        return {{rect.x, rect.y, half, height},
                {rect.x + half + look.size.gap, rect.y, count, height},
                {rect.right() - half, rect.y, half, height}};
    const float line = withCount ? frame.lineHeight(look.bold()) + look.size.gap : 0;
    return {{rect.x, rect.y + line, rect.width, height},
            {rect.x, rect.y, rect.width, line},
            {rect.x, rect.y + line + height + look.size.gap, rect.width, height}};
}

}  // namespace

std::string pageCount(int page, int pages) { return fmt::format(fmt::runtime(_("第 {} 页，共 {} 页")), page + 1, pages); }

float pagerHeight(Frame& frame, float width, bool withCount) { return split(frame, {0, 0, width, 0}, withCount).next.bottom(); }

void pager(Frame& frame, const Rect& rect, bool withCount, int& page, int pages) {
    const Theme look = theme(frame);
    const Split at = split(frame, rect, withCount);
    const int shown = page;
    if (withCount)
        frame.text(fmt::format("{} / {}", shown + 1, pages), at.count, aligned(look.bold(), Align::centre, Place::middle));
    if (shown > 0 && button(frame, at.previous, previous())) --page;
    if (shown + 1 < pages && button(frame, at.next, next())) ++page;
}

}  // namespace ui
