#pragma once

#include "tests/ui/screens/samples.h"

namespace ui {

// What a technician sees, in the words of kiosk/technician.
std::vector<Sample> technicianSamples(const Modes&);

}  // namespace ui
