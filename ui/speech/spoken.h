#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ui/prompt.h"

namespace ui {

// What stands on a screen, as a person would read it out in the language that is set: dates, times and money in words,
// ID, telephone and case numbers digit by digit, masked parts named as such. Pure but for gettext.
std::string spokenForm(std::string_view shown, Language);

// Words for one voice. Latin words in a Chinese text are for the English voice, Chinese words in an English one for the
// Chinese voice: neither can read the other's.
struct Phrase { Language voice; std::string words; bool operator==(const Phrase&) const = default; };
std::vector<Phrase> phrases(std::string_view shown, Language);

}  // namespace ui
