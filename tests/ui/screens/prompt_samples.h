#pragma once

#include <vector>

#include "tests/ui/screens/samples.h"

namespace ui {

// The samples, and after them those of prompts that no journey of the demo shows yet, or not in every state.
std::vector<Sample> withPrompts(std::vector<Sample>);

}  // namespace ui
