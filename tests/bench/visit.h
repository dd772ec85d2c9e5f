#pragma once

#include <functional>
#include <string>

#include "tests/bench/rig.h"
#include "tests/support/terminal_stage.h"

namespace bench {

// The walk of Apply, played by the robot; `instead` may play a line itself, and says whether it did.
using Instead = std::function<bool(const support::Walk&, std::size_t line)>;
void apply(support::Stand&, support::TerminalStage&, const Instead& instead);

// Plays it up to the line before the first that reads so.
void applyUntil(support::TerminalStage&, const std::string& verb, const std::string& argument);

}  // namespace bench
