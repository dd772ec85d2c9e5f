#pragma once

#include "ui/prompt.h"

// Code points of the Material Design Icons webfont 1.6.50 (its materialdesignicons.css).
namespace ui::glyph {

constexpr char32_t back = 0xF04D, previous = 0xF141, forward = 0xF142, home = 0xF2DC, exit = 0xF206, help = 0xF3F6, largeText = 0xF27F;
constexpr char32_t contrast = 0xF0DF, language = 0xF5CA, online = 0xF12C, offline = 0xF319;
constexpr char32_t eye = 0xF208, erase = 0xF06E, zoomIn = 0xF34B, zoomOut = 0xF34A, edit = 0xF3EB, phone = 0xF3F2;
constexpr char32_t check = 0xF12C, done = 0xF5E0, warning = 0xF026, information = 0xF2FC, danger = 0xF159;
constexpr char32_t cross = 0xF156, letterI = 0xF64E;              // without a circle of their own, for inside one
constexpr char32_t voice = 0xF57E, louder = 0xF57E, quieter = 0xF57F, reach = 0xF621, settings = 0xF62E, restore = 0xF06F, hidden = 0xF209;
constexpr char32_t building = 0xF070, again = 0xF450, timer = 0xF51F, timerOff = 0xF51E, camera = 0xF100, box = 0xF131, boxTicked = 0xF132;
constexpr char32_t left = 0xF04D, right = 0xF054, up = 0xF05D, down = 0xF045;
// Of the Material Icons font 6.7 (its material-design-icons.css), the only one with five faces of which none laughs
// at the wrong end.
constexpr char32_t verySatisfied = 0xE815, satisfied = 0xE813, neutral = 0xE812, dissatisfied = 0xE811, veryDissatisfied = 0xE814;

}  // namespace ui::glyph

namespace ui {

char32_t glyphOf(Icon);                              // 0 for Icon::none
char32_t glyphOf(Tone);                              // the sign that goes with a colour; 0 for plain
char32_t insideCircle(Tone);                          // the same without a circle of its own; never 0

}  // namespace ui
