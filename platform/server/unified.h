#pragma once

#include <vector>

#include "platform/server/item.h"

namespace platform {

// 三级四同: items of one 基本编码 (and 办理项编码), whichever region and level offers them, have the same name, materials and limit.
// Throws std::runtime_error that names two which differ, and in what.
void requireUnified(const std::vector<Item>&);

}  // namespace platform
