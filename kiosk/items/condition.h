#pragma once

#include <map>
#include <string>
#include <vector>

namespace kiosk {

// When a material, field or question counts: each of these questions or choices has been answered with one of the answers.
// Empty: always.
using Condition = std::map<std::string, std::vector<std::string>>;
using Answers = std::map<std::string, std::string>;  // of questions and fields: id → id of what was chosen

bool holds(const Condition&, const Answers&);

}  // namespace kiosk
