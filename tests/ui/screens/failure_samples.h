#pragma once

#include "tests/ui/screens/samples.h"

namespace ui {

// Every row of the table of failures as residents meet it: as a page, and where it is said elsewhere, there too.
void addFailures(std::vector<Sample>&, const Modes&);

}  // namespace ui
