#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kiosk/step.h"

namespace kiosk {

// The step kinds that this program knows, as the catalogue names them.
std::vector<std::string> stepKinds();
std::unique_ptr<Step> makeStep(const std::string& kind);   // null: unknown
// Devices without which a step of this kind makes no sense at all.
std::vector<drivers::Role> rolesOf(const std::string& kind);

}  // namespace kiosk
