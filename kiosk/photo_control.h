#pragma once

#include "kiosk/control.h"
#include "kiosk/terminal.h"

namespace kiosk {

// kioskctl photo: first takes one and answers with its number and size; then gives it part by part ("number", "from"), because a
// line is short and a picture is not. Refused while a resident is served.
void answerPhoto(const ControlRequest&, Terminal&);

}  // namespace kiosk
