#pragma once

#include "ui/theme.h"

namespace ui {

// Over everything: are you still there? Any touch but the one that keeps says yes.
std::optional<Answer> idleWarning(Frame&, const IdleWarning&);

}  // namespace ui
