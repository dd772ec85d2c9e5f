#pragma once

#include <string>

#include "kiosk/belongings.h"
#include "ui/prompt.h"

namespace kiosk {

// The last screen of a visit: why it ended, when that was not the resident's own doing, and only what applies of what to take.
ui::Farewell farewell(const std::string& outcome, const Belongings&);

}  // namespace kiosk
