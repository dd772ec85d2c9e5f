#include "drivers/emulators/keyboard_scanner.h"

#include <linux/input.h>

#include <cstring>
#include <stdexcept>

#include "drivers/emulators/input_events.h"

namespace emulators {

namespace {

struct Stroke { std::uint16_t key; bool shift; };

// Key codes run along the rows of a keyboard.
constexpr struct Row { std::uint16_t first; const char* plain; const char* shifted; } rows[]{
    {KEY_1, "1234567890-=", "!@#$%^&*()_+"},
    {KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}"},
    {KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~"},
    {KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?"},
    {KEY_SPACE, " ", " "},
};

Stroke strokeFor(char c) {
    for (const auto& row : rows) {
        if (const char* at = std::strchr(row.plain, c); at && c) return {static_cast<std::uint16_t>(row.first + (at - row.plain)), false};
        if (const char* at = std::strchr(row.shifted, c); at && c) return {static_cast<std::uint16_t>(row.first + (at - row.shifted)), true};
    }
    throw std::invalid_argument{"a keyboard has no key for this"};
}

void press(Bytes& bytes, Stroke stroke) {
    if (stroke.shift) addKey(bytes, KEY_LEFTSHIFT, 1);
    addKey(bytes, stroke.key, 1);
    addKey(bytes, stroke.key, 0);
    if (stroke.shift) addKey(bytes, KEY_LEFTSHIFT, 0);
}

}  // namespace

void KeyboardScanner::read(const std::string& code) {
    Bytes bytes;
    for (char c : code) press(bytes, strokeFor(c));
    press(bytes, {KEY_ENTER, false});
    say_(bytes);
}

}  // namespace emulators
