#pragma once

#include "ui/frame.h"

namespace ui {

// 看听设置: all modes that do something here, with their states, over any screen. Answers ModesSet.
struct SettingsAnswer { std::optional<Answer> answer; bool close = false; };
SettingsAnswer drawSettings(const Surround&, Frame&);

}  // namespace ui
