#include "drivers/emulators/keyboard_scanner.h"

#include <linux/input.h>

#include <cstring>
#include <stdexcept>

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

void append(Bytes& bytes, std::uint16_t type, std::uint16_t code, int value) {
    input_event event{};
    event.type = type;
    event.code = code;
    event.value = value;
    const auto* raw = reinterpret_cast<const std::uint8_t*>(&event);
    bytes.insert(bytes.end(), raw, raw + sizeof event);
}

void key(Bytes& bytes, std::uint16_t code, int value) {
    append(bytes, EV_MSC, MSC_SCAN, 0x70000 + code);
    append(bytes, EV_KEY, code, value);
    append(bytes, EV_SYN, SYN_REPORT, 0);
}

void press(Bytes& bytes, Stroke stroke) {
    if (stroke.shift) key(bytes, KEY_LEFTSHIFT, 1);
    key(bytes, stroke.key, 1);
    key(bytes, stroke.key, 0);
    if (stroke.shift) key(bytes, KEY_LEFTSHIFT, 0);
}

}  // namespace

void KeyboardScanner::read(const std::string& code) {
    Bytes bytes;
    for (char c : code) press(bytes, strokeFor(c));
    press(bytes, {KEY_ENTER, false});
    say_(bytes);
}

}  // namespace emulators
