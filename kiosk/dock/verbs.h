#pragma once

#include <string>
#include <vector>

namespace dock {

// One line for the dock that can be sent as it is.
struct Line { std::string device, words; };

// What the emulators' `help` offers, each verb with samples of what stands behind it: on and off, a number that shows something.
std::vector<Line> linesOf(const std::string& help);

}  // namespace dock
