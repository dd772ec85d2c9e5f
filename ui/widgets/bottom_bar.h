#pragma once

#include "ui/theme.h"

namespace ui {

// What is always there, each in its own place on every screen; what does nothing here leaves its place empty. Ways out on
// the left or, on a high panel, in a row of their own, which is missing where there is no way out and nothing to count.
// `settingsOpen`: their page is shown, and 看听设置 closes it.
struct BottomBar {
    const Surround& around;
    bool settingsOpen = false;
};
struct BarAnswer { std::optional<Answer> answer; bool settings = false; };   // 看听设置 was touched

float bottomBarHeight(Frame&, const BottomBar&);
BarAnswer bottomBar(Frame&, const Rect&, const BottomBar&);

}  // namespace ui
