#pragma once

#include <string>
#include <vector>

#include "ui/prompt.h"

// What the three journeys show, one function a prompt, for tests that look at every screen.
namespace ui {

struct Sample { std::string name; View view; };
std::vector<Sample> samples(const Modes&);

}  // namespace ui
