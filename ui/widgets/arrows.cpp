#include "ui/widgets/arrows.h"

#include <array>
#include <cmath>

#include "ui/text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

struct ArrowButton { Arrow arrow; const char* id; const char* words; char32_t sign; bool shown; };

std::array<ArrowButton, 4> buttonsFor(const Movable& can) {
    return {{{Arrow::left, "move_left", _("向左"), glyph::left, can.left}, {Arrow::right, "move_right", _("向右"), glyph::right, can.right},
             {Arrow::up, "move_up", _("向上"), glyph::up, can.up}, {Arrow::down, "move_down", _("向下"), glyph::down, can.down}}};
}

float side(const Theme& look, int count) { return static_cast<float>(count) * (look.size.target + look.size.gap) - look.size.gap; }

bool signOnly(Frame& frame, const Rect& rect, const ArrowButton& arrow) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(arrow.id, rect, arrow.words), down = frame.pressed(arrow.id);
    frame.fill(rect, down ? look.colour.pressedCard : look.colour.card, look.size.radius);
    frame.outline(rect, look.colour.primary, look.colour.outline * (down ? 2 : 1), look.size.radius);
    const float icon = look.size.icon;
    frame.icon(arrow.sign, {rect.x + (rect.width - icon) / 2, rect.y + (rect.height - icon) / 2, icon, icon}, look.colour.primary);
    return tapped;
}

}  // namespace

Size arrowsSize(Frame& frame, const Size& room) {
    const Theme look = theme(frame);
    if (frame.portrait()) return {room.width, look.size.target};
    const int columns = side(look, 4) <= room.height ? 1 : 2;
    return {side(look, columns), side(look, 4 / columns)};
}

Arrow arrows(Frame& frame, const Rect& rect, const Movable& can) {
    const float gap = theme(frame).size.gap;
    const int columns = frame.portrait() ? 4 : rect.width > rect.height / 2 ? 2 : 1, rows = 4 / columns;
    const float width = (rect.width + gap) / static_cast<float>(columns) - gap, height = (rect.height + gap) / static_cast<float>(rows) - gap;
    Arrow tapped = Arrow::none;
    int place = 0;
    for (const ArrowButton& arrow : buttonsFor(can)) {
        const Rect at{rect.x + static_cast<float>(place % columns) * (width + gap), rect.y + static_cast<float>(place / columns) * (height + gap), width, height};
        ++place;
        if (!arrow.shown) continue;
        const bool hit = frame.portrait() ? button(frame, at, {.id = arrow.id, .label = arrow.words, .glyph = arrow.sign}) : signOnly(frame, at, arrow);
        if (hit) tapped = arrow.arrow;
    }
    return tapped;
}

}  // namespace ui
