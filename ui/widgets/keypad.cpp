#include "ui/widgets/keypad.h"

#include "ui/text.h"
#include "ui/utf8.h"

namespace ui {

namespace {

constexpr float oneLine = 1.15F;                      // leading of a line that has no neighbour

void drawFace(Frame& frame, const Rect& rect, const Key& key, Colour ink) {
    const Theme look = theme(frame);
    const float icon = look.size.icon;
    if (!key.glyph) {
        TextStyle style = lengthOf(key.label) == 1 ? look.title() : look.bold();
        if (frame.lineHeight(style) > rect.height) style.leading = oneLine;
        frame.text(key.label, rect, aligned(coloured(style, ink), Align::centre, Place::middle));
        return;
    }
    const float line = frame.lineHeight(look.bold()), whole = frame.measure(key.label, look.bold()).width;
    const bool beside = whole + icon + look.size.step <= rect.width, above = whole <= rect.width && icon + line <= rect.height;
    const float words = beside || above ? whole : 0;                         // else its sign must do
    if (!beside && above) {
        const float top = rect.y + (rect.height - icon - line) / 2;
        frame.icon(key.glyph, {rect.x + (rect.width - icon) / 2, top, icon, icon}, ink);
        frame.text(key.label, {rect.x, top + icon, rect.width, line}, aligned(coloured(look.bold(), ink), Align::centre));
        return;
    }
    const float left = rect.x + (rect.width - icon - (words > 0 ? words + look.size.step : 0)) / 2;
    frame.icon(key.glyph, {left, rect.y + (rect.height - icon) / 2, icon, icon}, ink);
    if (words > 0)
        frame.text(key.label, {left + icon + look.size.step, rect.y, words + 0.5F, rect.height},
                   aligned(coloured(look.bold(), ink), Align::left, Place::middle));
}

bool drawKey(Frame& frame, const Rect& rect, const Key& key) {
    const Theme look = theme(frame);
    const bool tapped = frame.tapped(key.id, rect, key.label, Role::key);
    const bool down = frame.pressed(key.id), types = !key.glyph && (lengthOf(key.label) == 1 || key.id.size() == 5);
    frame.fill(rect, down ? look.colour.button.ground : types ? look.colour.card : look.colour.info.ground, look.size.radius);
    frame.outline(rect, look.colour.edge, look.colour.outline, look.size.radius);
    drawFace(frame, rect, key, down ? look.colour.button.ink : types ? look.colour.text : look.colour.info.ink);
    return tapped;
}

}  // namespace

int columnsThatFit(Frame& frame, float width) {
    const Theme look = theme(frame);
    return static_cast<int>((width + look.size.gap) / (look.size.target + look.size.gap));
}

float keysHeight(Frame& frame, const Keys& keys, float keyHeight) {
    return static_cast<float>(keys.rows) * (keyHeight + theme(frame).size.gap) - theme(frame).size.gap;
}

std::string keypad(Frame& frame, const Rect& rect, const Keys& keys) {
    const float gap = theme(frame).size.gap;
    const float width = (rect.width + gap) / static_cast<float>(keys.columns), height = (rect.height + gap) / static_cast<float>(keys.rows);
    std::string tapped;
    for (const Key& key : keys.keys) {
        const Rect at{rect.x + static_cast<float>(key.column) * width, rect.y + static_cast<float>(key.row) * height,
                      static_cast<float>(key.columns) * width - gap, static_cast<float>(key.rows) * height - gap};
        if (drawKey(frame, at, key)) tapped = key.id;
    }
    return tapped;
}

}  // namespace ui
