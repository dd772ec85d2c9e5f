#include "ui/widgets/card.h"

#include <algorithm>

#include "ui/widgets/glyphs.h"

namespace ui {

void card(Frame& frame, const Rect& rect) {
    const Theme look = theme(frame);
    frame.fill(rect, look.colour.card, look.size.radius);
    frame.outline(rect, look.colour.edge, look.colour.outline, look.size.radius);
}

void rule(Frame& frame, const Rect& below) {
    const Theme look = theme(frame);
    frame.fill({below.x, below.y, below.width, look.colour.outline}, look.colour.line);
}

void pressableCard(Frame& frame, std::string_view id, const Rect& rect) {
    const Theme look = theme(frame);
    const bool down = frame.pressed(id);
    frame.fill(rect, down ? look.colour.pressedCard : look.colour.card, look.size.radius);
    frame.outline(rect, down ? look.colour.primary : look.colour.edge, look.colour.outline * (down ? 2 : 1), look.size.radius);
}

namespace {

// Words behind an optional sign, inside a coloured field.
struct SignedWords {
    Frame& frame;
    const Theme look = theme(frame);
    TextStyle style;
    float padX, padY;
    bool signsPrimary;                               // a banner that informs does, a badge that praises does not

    char32_t glyph(Tone tone) const { return tone == Tone::primary && !signsPrimary ? 0 : glyphOf(tone); }
    float sign(Tone tone) const { return glyph(tone) ? look.size.icon + look.size.step : 0; }
    Size size(const std::string& words, Tone tone, float width) const {
        const float room = width - 2 * padX - sign(tone);
        const Size one = frame.measure(words, style);
        const Size taken = one.width <= room ? one : frame.measure(words, style, room);
        return {std::min(width, taken.width + 2 * padX + sign(tone)), std::max(taken.height, look.size.icon) + 2 * padY};
    }
    void draw(const Rect& rect, const std::string& words, Tone tone) const {
        const Pair& pair = look.tone(tone);
        if (const char32_t shape = glyph(tone))
            frame.icon(shape, {rect.x + padX, rect.y + (rect.height - look.size.icon) / 2, look.size.icon, look.size.icon}, pair.ink);
        const float x = rect.x + padX + sign(tone);
        frame.text(words, {x, rect.y, rect.right() - padX - x + 0.5F, rect.height},
                   aligned(coloured(style, pair.ink), Align::left, Place::middle));
    }
};

SignedWords inBadge(Frame& frame) { return {.frame = frame, .style = theme(frame).bold(), .padX = 3, .padY = 1, .signsPrimary = false}; }
SignedWords inBanner(Frame& frame) {
    const Theme look = theme(frame);
    return {.frame = frame, .style = look.bold(), .padX = look.size.padding, .padY = look.size.padding - 2, .signsPrimary = true};
}

}  // namespace

Size badgeSize(Frame& frame, const std::string& words, Tone tone, float width) { return inBadge(frame).size(words, tone, width); }

void badge(Frame& frame, const Rect& rect, const std::string& words, Tone tone) {
    const Theme look = theme(frame);
    frame.fill(rect, look.tone(tone).ground, look.size.badgeRadius);
    inBadge(frame).draw(rect, words, tone);
}

float bannerHeight(Frame& frame, const std::string& words, Tone tone, float width) {
    return inBanner(frame).size(words, tone, width).height;
}

void banner(Frame& frame, const Rect& rect, const std::string& words, Tone tone) {
    const Theme look = theme(frame);
    frame.fill(rect, look.tone(tone).ground, look.size.radius);
    frame.outline(rect, look.tone(tone).ink, look.colour.outline, look.size.radius);
    inBanner(frame).draw(rect, words, tone);
}

void emblem(Frame& frame, const Rect& square, char32_t glyph, Colour ink, Colour ground, bool round) {
    const Theme look = theme(frame);
    frame.fill(square, ground, round ? square.width / 2 : look.size.radius);
    frame.icon(glyph, square.inset(square.width * 0.2F), ink);
}

}  // namespace ui
