#pragma once

#include "kiosk/control.h"
#include "kiosk/journal.h"
#include "kiosk/terminal.h"

namespace kiosk {

// Answers kioskctl from what the terminal and the journal know; ids and states only.
void answerControl(const ControlRequest&, Terminal&, const Journal&);

}  // namespace kiosk
