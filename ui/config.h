#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "ui/brand.h"

namespace ui {

struct WindowPlace { int x = 0, y = 0; };            // on the display, in pixels

struct PanelConfig {
    int width = 1080, height = 1920;                 // pixels, as the resident sees it
    double widthMm = 268.0;                          // 21.5 inch portrait: 268 x 476 mm
    int rotation = 0;                                // 0 90 180 270 clockwise, picture and touch together
    bool fullscreen = false;
    std::optional<WindowPlace> place{};                    // of a window that is not full-screen; in the middle otherwise
    std::chrono::milliseconds debounce{500};         // a button is dead this long after the screen changed
    std::chrono::milliseconds keyDebounce{80};       // and a key, which also ignores its own echo this long
    Brand brand{};
};
struct FontConfig {
    std::filesystem::path text, textBold, rare, icons, faces;   // empty: Debian's path. A missing file: std::runtime_error, one line
};

struct VoiceConfig {
    enum class Engine { none, espeak, command } engine = Engine::espeak;   // none: the terminal offers no voice
    std::vector<std::string> command{};              // of Engine::command, see ui/speech/command_voice.h
    int wordsPerMinute = 160;
    int volume = 60;                                 // percent of what the engine gives, for every new resident
    enum class Headset { never, always, detected } headset = Headset::never;   // personal data goes into a headset only
};

}  // namespace ui
