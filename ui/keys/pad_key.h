#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace ui {

// The few physical keys that do without the screen, and what they are on a USB number pad (NumLock on or off) and on a
// keyboard. A pad for a terminal has caps with raised signs on 8, 2, 5, 4, 6 and Enter; the rest can be left bare.
enum class PadKey {
    up,                                              // 8, arrow up: the widget before
    down,                                            // 2, arrow down: the widget after
    ok,                                              // 5, Enter: touches it
    back,                                            // 4, arrow left, Backspace, Escape: touches 返回
    repeat,                                          // 6, arrow right: says it again
    help,                                            // divide, F1: touches 求助
    louder, softer                                   // plus and minus
};

constexpr std::array<std::pair<PadKey, std::string_view>, 8> keyNames{{{PadKey::up, "up"}, {PadKey::down, "down"}, {PadKey::ok, "ok"},
    {PadKey::back, "back"}, {PadKey::repeat, "repeat"}, {PadKey::help, "help"}, {PadKey::louder, "louder"}, {PadKey::softer, "softer"}}};

constexpr std::optional<PadKey> keyNamed(std::string_view name) {
    for (auto& [key, known] : keyNames)
        if (known == name) return key;
    return std::nullopt;
}

}  // namespace ui
