#pragma once

#include "ui/frame.h"

// Every colour and every size of the screens. Nothing else names one: sizes are millimetres on the panel, colours
// 0xAARRGGBB. Text stands at 7 : 1 or more on the ground it is paired with (tests/ui/screens_theme.cpp counts it).
namespace ui {

// What is written, and what it is written on.
struct Pair { Colour ink, ground; };

struct Palette {
    Colour ground, card, edge, line;                 // panel, cards and the outline of a card, thin lines inside
    Colour text, secondary;                          // on ground and on card
    Colour primary, pressedCard;                     // primary also as ink on ground, card and pressedCard
    Pair button, pressedButton;                      // the primary button
    Pair plain, info, success, warning, danger;      // badges and banners
    Pair code;                                       // QR: dark on light in every theme
    Colour track;                                    // unfilled part of a bar, shapes in drawings
    Colour veil;                                     // over everything below a warning
    float outline;                                   // mm
};

struct Sizes {
    float note, body, title;                         // capital heights
    float leading;                                   // from line to line, in ems; 0: as the font has it
    float target, gap;                               // least touch target; distance between two
    float between, air;                              // between cards; above and below a row or paragraph of a card
    float step;                                      // of the grid
    float margin, padding;                           // panel to content, card to its words
    float radius, badgeRadius;
    float button, key;                               // height of an action; of a key, at most
    float amount;                                    // capital height of money to be paid
    float bar;                                       // thickness of the stages bar and of progress
    float icon, barIcon, picture;                    // beside a line of text; above a word of the bottom bar; the big one of a result
    float actionColumn;                              // landscape: width of the buttons' column
    float qr;
    float pen;
};

struct Theme {
    Palette colour;
    Sizes size;

    TextStyle title() const { return style(size.title, Weight::bold, colour.text); }
    TextStyle body() const { return style(size.body, Weight::regular, colour.text); }
    TextStyle bold() const { return style(size.body, Weight::bold, colour.text); }
    TextStyle secondary() const { return style(size.body, Weight::regular, colour.secondary); }
    TextStyle note() const { return style(size.note, Weight::regular, colour.secondary); }
    TextStyle style(float capital, Weight, Colour) const;
    const Pair& tone(Tone) const;
};

Palette palette(const Modes&, const Brand& = {});
// Every pair of colours of which one is written with and the other lies below; names as in a theme file.
struct TextPair { const char *inkName, *groundName; Colour ink, ground; };
std::vector<TextPair> textPairs(const Palette&);
constexpr double leastContrast = 7;                  // of text (WCAG 2.2, 1.4.6)
double contrast(Colour, Colour);                     // as WCAG counts it, 1 to 21

Sizes sizes(const Modes&, bool portrait);
Theme theme(const Frame&);
// A low panel in large text: eleven lines. Screens leave out there what can be done without.
bool isTight(const Frame&);

// Variations of a style, to be read where it is used.
TextStyle coloured(TextStyle, Colour);
TextStyle aligned(TextStyle, Align, Place = Place::top);
TextStyle limited(TextStyle, int lines);

}  // namespace ui
