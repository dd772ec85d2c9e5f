#pragma once

#include <string>

#include "ui/theme.h"

namespace ui {

// The place of what is being typed. What is typed is personal, what stands there before it is not.
struct TypedField { std::string words; TextStyle style; bool empty = false, wrong = false; };
void typedField(Frame&, const Rect&, const Rect& words, const TypedField&);

// The end of a text that is too long for its place: there it is being written.
std::string endOf(Frame&, const std::string& text, const Rect& place, const TextStyle&);

}  // namespace ui
