#include "ui/widgets/toggle.h"

#include <algorithm>

#include "ui/text.h"
#include "ui/widgets/card.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {
float before(const Theme& look) { return look.size.icon + 2 * look.size.padding - 2; }
}

float toggleHeight(Frame& frame, const std::string& words, float width) {
    const Theme look = theme(frame);
    const float room = width - before(look) - look.size.gap;
    return std::max(look.size.target + 2, frame.measure(words, look.body(), room + 0.5F).height + 2 * look.size.step);
}

bool toggle(Frame& frame, const Rect& rect, const std::string& id, const std::string& words, bool on) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(id, rect, words, Role::option);
    frame.describe(on ? _("已选") : _("未选"));
    pressableCard(frame, id, rect);
    if (on) frame.fill(rect, look.colour.info.ground, look.size.radius);
    if (on) frame.outline(rect, look.colour.primary, look.colour.outline * 2, look.size.radius);
    const float icon = look.size.icon, x = rect.x + before(look);
    frame.icon(on ? glyph::boxTicked : glyph::box, {rect.x + look.size.padding - 1, rect.y + (rect.height - icon) / 2, icon, icon},
               on ? look.colour.primary : look.colour.secondary);
    frame.text(words, {x, rect.y, rect.right() - look.size.gap - x + 0.5F, rect.height},
               aligned(on ? coloured(look.body(), look.colour.info.ink) : look.body(), Align::left, Place::middle));
    return tapped;
}

}  // namespace ui
