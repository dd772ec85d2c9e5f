#pragma once

#include "kiosk/control.h"
#include "kiosk/terminal.h"

namespace kiosk {

// kioskctl locker open|test N: answers when the door has said what came of it. Refused while a resident is served.
void answerLocker(const ControlRequest&, Terminal&);

}  // namespace kiosk
