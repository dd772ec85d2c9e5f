#pragma once

#include <string>
#include <vector>

#include "ui/widget.h"

// What is said of a screen, from the widgets that it has drawn: pure but for gettext, in the language that is set.
namespace ui {

enum class Ears { hall, headset };                   // who hears it

// A new screen: all that stands on it, and how many things can be chosen.
std::string pageWords(const std::vector<Widget>&, Ears);
// The widget that has the focus: its words, what it is, its state.
std::string widgetWords(const std::vector<Widget>&, const std::string& id, Ears);
enum class Numbers { countOn, areNew };              // what a number does by itself is nothing new; what a touch makes of it is
// The same screen after something happened: what was not there before.
std::string newWords(const std::vector<Widget>& before, const std::vector<Widget>& now, Ears, Numbers = Numbers::countOn);

bool sameButForNumbers(const std::string&, const std::string&);

}  // namespace ui
