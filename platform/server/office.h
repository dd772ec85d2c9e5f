#pragma once

#include "platform/server/cases.h"
#include "platform/server/sealing.h"

// What the deciding office does with a case. Each throws std::runtime_error with one plain sentence when it cannot.
namespace platform {

// Makes and seals the result at once.
void approve(Database&, const std::string& number, const Certified& seal, Time now);
void giveBack(Database&, const std::string& number, const std::string& reason, Time now);

}  // namespace platform
