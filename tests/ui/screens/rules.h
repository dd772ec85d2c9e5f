#pragma once

#include <string>
#include <vector>

#include "tests/ui/screens/panels.h"

namespace ui {

// What a drawn screen breaks of the rules of sizes and places, one line each; empty: nothing.
// `covered`: something lies over the screen, so its texts may cross.
std::vector<std::string> brokenRules(const std::vector<Widget>&, const Setting&, bool covered);

}  // namespace ui
