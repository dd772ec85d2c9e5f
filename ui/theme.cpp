#include "ui/theme.h"

#include <cmath>

namespace ui {

namespace {

Palette normal() {
    return {.ground = 0xFFF3F5F9, .card = 0xFFFFFFFF, .edge = 0xFFDDE3EC, .line = 0xFFDDE3EC,
            .text = 0xFF14181F, .secondary = 0xFF434B57,
            .primary = 0xFF0B4AA2, .pressedCard = 0xFFE8EFFA,
            .button = {0xFFFFFFFF, 0xFF0B4AA2}, .pressedButton = {0xFFFFFFFF, 0xFF072F6B},
            .plain = {0xFF434B57, 0xFFEDF0F5}, .info = {0xFF083C87, 0xFFE8EFFA}, .success = {0xFF0A5232, 0xFFE3F4EA},
            .warning = {0xFF6F4300, 0xFFFFF4DC}, .danger = {0xFF8B1616, 0xFFFDECEC},
            .code = {0xFF000000, 0xFFFFFFFF}, .track = 0xFFD5DCE7, .veil = 0xB314181F, .outline = 0.5F};
}

// Black, white and yellow; what tells things apart is an outline, never a shade.
Palette highContrast() {
    constexpr Colour black = 0xFF000000, white = 0xFFFFFFFF, yellow = 0xFFFFD60A;
    return {.ground = black, .card = black, .edge = white, .line = 0xFF8A8A8A,
            .text = white, .secondary = white,
            .primary = yellow, .pressedCard = 0xFF332B00,
            .button = {black, yellow}, .pressedButton = {black, white},
            .plain = {white, 0xFF1A1A1A}, .info = {yellow, 0xFF1A1A1A}, .success = {0xFF7CF5A5, 0xFF0A2415},
            .warning = {yellow, 0xFF332B00}, .danger = {0xFFFFB3B3, 0xFF3A0A0A},
            .code = {black, white}, .track = 0xFF6B6B6B, .veil = 0xD9000000, .outline = 0.8F};
}

// So much of one colour in another.
Colour mixed(Colour of, Colour in, double part) {
    Colour colour = 0xFF000000;
    for (const int shift : {16, 8, 0}) {
        const double a = (of >> shift) & 0xFF, b = (in >> shift) & 0xFF;
        colour |= static_cast<Colour>(std::lround(a * part + b * (1 - part))) << shift;
    }
    return colour;
}

// What follows is mixed as the palette above is.
Palette branded(Palette p, const Brand& brand) {
    constexpr Colour black = 0xFF000000;
    constexpr double lighter = 0.09, darker = 0.35, line = 0.125, track = 0.17;
    if (brand.primary) {
        p.primary = p.button.ground = p.info.ink = *brand.primary;
        p.pressedButton.ground = mixed(black, *brand.primary, darker);
        p.pressedCard = p.info.ground = mixed(*brand.primary, p.card, lighter);
    }
    if (brand.primaryPressed) p.pressedButton.ground = *brand.primaryPressed;
    if (brand.onPrimary) p.button.ink = p.pressedButton.ink = *brand.onPrimary;
    if (brand.tint) p.pressedCard = p.info.ground = *brand.tint;
    if (brand.ground) {
        p.ground = *brand.ground;
        p.edge = p.line = mixed(p.secondary, p.ground, line);
        p.track = mixed(p.secondary, p.ground, track);
    }
    return p;
}

}  // namespace

Palette palette(const Modes& modes, const Brand& brand) { return modes.highContrast ? highContrast() : branded(normal(), brand); }

// Capital heights and targets: ux.md "Measure in millimetres" (EN 301 549 5.1.4: 0.7 degrees at 600 mm are 7.3 mm).
// The grid's step is 2 mm, which is 8 pixels on the 21.5 inch panel.
Sizes sizes(const Modes& modes, bool portrait) {
    Sizes size{.note = 4.9F, .body = 7.3F, .title = portrait ? 11.0F : 9.5F, .leading = portrait ? 0.0F : 1.3F,
               .target = 20, .gap = 4, .between = portrait ? 6.0F : 4.0F, .air = portrait ? 3.0F : 2.0F, .step = 2,
               .margin = portrait ? 12.0F : 8.0F, .padding = portrait ? 8.0F : 6.0F,
               .radius = 5, .badgeRadius = 2,
               .button = portrait ? 32.0F : 24.0F, .key = portrait ? 40.0F : 24.0F, .amount = portrait ? 16.0F : 13.0F, .bar = 3,
               .icon = 10, .barIcon = portrait ? 10.0F : 9.0F, .picture = portrait ? 32.0F : 22.0F,
               .actionColumn = 90, .qr = 52, .pen = 1.4F};
    if (!modes.largeText) return size;
    size.note *= 1.4F;
    size.body *= 1.4F;
    size.title *= portrait ? 1.2F : 1.15F;
    size.amount *= portrait ? 1.2F : 1.15F;
    size.target = 28;
    size.between = 4;
    size.air = 2;
    size.margin = 8;
    size.padding = 6;
    size.button = portrait ? 40.0F : 28.0F;
    size.key = portrait ? 44.0F : 28.0F;
    size.icon *= 1.4F;
    size.barIcon = portrait ? 11.0F : 10.0F;
    size.actionColumn = 112;
    if (portrait) return size;
    // 194 mm are eleven lines of large text: nothing that is not a line or a target may take much.
    size.leading = 1.22F;
    size.gap = size.between = 3;
    size.air = 1;
    size.padding = 5;
    return size;
}

Theme theme(const Frame& frame) { return {palette(frame.modes(), frame.brand()), sizes(frame.modes(), frame.portrait())}; }

bool isTight(const Frame& frame) { return !frame.portrait() && frame.modes().largeText; }

TextStyle Theme::style(float capital, Weight weight, Colour ink) const {
    return {.capital = capital, .weight = weight, .colour = ink, .leading = size.leading};
}

const Pair& Theme::tone(Tone tone) const {
    switch (tone) {
        case Tone::primary: return colour.info;
        case Tone::success: return colour.success;
        case Tone::warning: return colour.warning;
        case Tone::danger: return colour.danger;
        case Tone::plain: break;
    }
    return colour.plain;
}

TextStyle coloured(TextStyle style, Colour colour) { style.colour = colour; return style; }
TextStyle aligned(TextStyle style, Align align, Place place) { style.align = align; style.place = place; return style; }
TextStyle limited(TextStyle style, int lines) { style.lines = lines; return style; }

}  // namespace ui
