#pragma once

#include <map>
#include <string>
#include <vector>

#include "platform/topics/cases.h"

namespace platform {

// When a material or a fee of an item counts (definitions/condition of its schema): each of these questions or choices has been
// answered with one of the answers. Empty: always.
using Condition = std::map<std::string, std::vector<std::string>>;
bool holds(const Condition&, const Submission&);

}  // namespace platform
