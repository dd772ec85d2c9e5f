#pragma once

#include "ui/theme.h"

namespace ui {

// Over everything: are you still there? Any touch says yes.
std::optional<Answer> idleWarning(Frame&, const IdleWarning&);

}  // namespace ui
