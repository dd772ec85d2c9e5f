#pragma once

#include <chrono>
#include <filesystem>

namespace ui {

struct PanelConfig {
    int width = 1080, height = 1920;                 // pixels, as the resident sees it
    double widthMm = 268.0;                          // 21.5 inch portrait: 268 x 476 mm
    int rotation = 0;                                // 0 90 180 270 clockwise, picture and touch together
    bool fullscreen = false;
    std::chrono::milliseconds debounce{500};         // a button is dead this long after the screen changed
    std::chrono::milliseconds keyDebounce{80};       // and a key, which also ignores its own echo this long
};
struct FontConfig {
    std::filesystem::path text, textBold, rare, icons;   // empty: Debian's path. A missing file: std::runtime_error, one line
};

}  // namespace ui
