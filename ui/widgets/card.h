#pragma once

#include "ui/theme.h"

namespace ui {

// The white ground with soft corners that things lie on.
void card(Frame&, const Rect&);
// The line between two things on one card, along the upper edge of the lower one.
void rule(Frame&, const Rect& below);
// A card that can be touched: it shows the finger that is on it.
void pressableCard(Frame&, std::string_view id, const Rect&);

// A word in a coloured field: 立等可取. A tone other than plain has its sign beside the word, as colour alone says nothing.
Size badgeSize(Frame&, const std::string& words, Tone, float width);
void badge(Frame&, const Rect&, const std::string& words, Tone);

// Something that went wrong or is worth knowing, over the whole width.
float bannerHeight(Frame&, const std::string& words, Tone, float width);
void banner(Frame&, const Rect&, const std::string& words, Tone);

// A glyph in a filled circle or soft square: the picture of a result, the head of a tile.
void emblem(Frame&, const Rect& square, char32_t glyph, Colour ink, Colour ground, bool round);

}  // namespace ui
