#pragma once

#include "ui/widgets/sheet.h"

namespace ui {

// A heading with its sign and lines below it.
void addSection(Sheet&, const Section&, int card);
// A bold line at the head of a card.
void addHeading(Sheet&, const std::string& words, char32_t glyph, int card);
// What went wrong or is worth knowing; empty: nothing.
void addBanner(Sheet&, const std::string& words, Tone);

}  // namespace ui
