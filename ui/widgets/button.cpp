#include "ui/widgets/button.h"

#include <algorithm>

#include "ui/widgets/glyphs.h"

namespace ui {

namespace {

float glyphRoom(const Theme& look, const Action& action) { return action.glyph ? look.size.icon + look.size.step : 0; }

// Where the words stand in a button. In a narrow one they come nearer to its edges, and the sign goes before they break.
struct Inside { float sign, room; };

float wordsWidth(Frame& frame, const Action& action) {
    const TextStyle style = theme(frame).bold();
    return std::max(frame.measure(action.label, style).width, frame.measure(action.later, style).width);
}

Inside inside(Frame& frame, const Action& action, float width) {
    const Theme look = theme(frame);
    const float words = wordsWidth(frame, action), sign = glyphRoom(look, action);
    const float last = frame.portrait() ? sign : 0;
    for (const float beside : {sign, last})
        for (const float pad : {look.size.padding, look.size.step})
            if (words <= width - beside - 2 * pad + 0.5F) return {beside, width - beside - 2 * pad};
    return {last, width - last - 2 * look.size.padding};
}

void ground(Frame& frame, const Rect& rect, const Action& action) {
    const Theme look = theme(frame);
    const bool down = frame.pressed(action.id);
    if (!action.enabled && !action.later.empty()) return;    // it says what is to be done first, and is no button yet
    if (!action.enabled) return frame.fill(rect, look.colour.plain.ground, look.size.radius);
    if (action.kind == Kind::primary)
        return frame.fill(rect, (down ? look.colour.pressedButton : look.colour.button).ground, look.size.radius);
    const Colour line = action.kind == Kind::danger ? look.colour.danger.ink : look.colour.primary;
    frame.fill(rect, down ? look.colour.pressedCard : look.colour.card, look.size.radius);
    frame.outline(rect, line, look.colour.outline * (down ? 2 : 1), look.size.radius);
}

Colour ink(Frame& frame, const Action& action) {
    const Theme look = theme(frame);
    if (!action.enabled) return look.colour.plain.ink;
    if (action.kind == Kind::primary) return (frame.pressed(action.id) ? look.colour.pressedButton : look.colour.button).ink;
    return action.kind == Kind::danger ? look.colour.danger.ink : look.colour.primary;
}

}  // namespace

Action actionOf(const Button& button) {
    return {.id = button.id, .label = button.label, .glyph = glyphOf(button.icon),
            .kind = button.tone == Tone::primary  ? Kind::primary
                    : button.tone == Tone::danger ? Kind::danger
                                                  : Kind::secondary};
}

float leastButtonWidth(Frame& frame, const Action& action) {
    const Theme look = theme(frame);
    return std::max(look.size.target, wordsWidth(frame, action) + 2 * look.size.step);
}

float buttonWidth(Frame& frame, const Action& action) {
    const Theme look = theme(frame);
    return wordsWidth(frame, action) + glyphRoom(look, action) + 2 * look.size.padding;
}

float buttonHeight(Frame& frame, const Action& action, float width) {
    const Theme look = theme(frame);
    const float room = inside(frame, action, width).room + 0.5F;
    const auto height = [&](const std::string& words) { return frame.measure(words, look.bold(), room).height + 2 * look.size.step; };
    return std::max({look.size.button, height(action.label), height(action.later)});
}

bool button(Frame& frame, const Rect& rect, const Action& action) {
    const Theme look = theme(frame);
    bool tapped = false;
    if (action.enabled) tapped = frame.tapped(action.id, rect, action.label);
    else frame.disabled(action.id, rect, action.words());
    ground(frame, rect, action);

    const auto [sign, room] = inside(frame, action, rect.width);
    const Size words = frame.measure(action.words(), look.bold(), room + 0.5F);
    const float x = rect.x + (rect.width - sign - words.width) / 2;
    const float wordsAt = action.glyphAfter ? x : x + sign, glyphAt = action.glyphAfter ? x + words.width + look.size.step : x;
    if (sign > 0)
        frame.icon(action.glyph, {glyphAt, rect.y + (rect.height - look.size.icon) / 2, look.size.icon, look.size.icon}, ink(frame, action));
    const bool lines = words.height > frame.lineHeight(look.bold()) * 1.5F;
    frame.text(action.words(), {wordsAt, rect.y, words.width + 0.5F, rect.height},
               aligned(coloured(look.bold(), ink(frame, action)), lines && !sign ? Align::centre : Align::left, Place::middle));
    return tapped;
}

}  // namespace ui
