#pragma once

#include <map>
#include <string>

#include "tests/bench/screen_probe.h"

namespace bench {

// Presses each button in turn, lifts the finger elsewhere, so that nothing is chosen. Press → its pixels have changed.
Samples presses(ScreenProbe&, const std::map<std::string, Area>& buttons, int each);

// Touches a button that changes the colours of everything, forth and back. Finger lifted → the last row has changed.
Samples redraws(ScreenProbe&, const Area& button, int times);

// Touches one button, which brings another screen, and there the other, which brings the first one back.
// Finger lifted → the last row that differs has changed.
Samples changes(ScreenProbe&, const Area& forth, const Area& back, int times);

}  // namespace bench
