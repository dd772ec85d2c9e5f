#include "drivers/barcode_readers/hid_keyboard/keys.h"

#include <linux/input-event-codes.h>

#include <array>

namespace drivers {

namespace {

constexpr std::size_t eventBytes = 4;
constexpr std::uint8_t keyEvent = EV_KEY, released = 0, repeated = 2;

struct Signs { char plain = 0, shifted = 0; };

// The whitelist. What is not in it types nothing that a code may hold.
constexpr auto signsOfKeys = [] {
    std::array<Signs, 128> all{};
    const auto row = [&](std::uint16_t first, std::string_view plain, std::string_view shifted) {
        for (std::size_t i = 0; i < plain.size(); ++i) all[first + i] = {plain[i], shifted[i]};
    };
    row(KEY_1, "1234567890-=", "!@#$%^&*()_+");
    row(KEY_Q, "qwertyuiop[]", "QWERTYUIOP{}");
    row(KEY_A, "asdfghjkl;'`", "ASDFGHJKL:\"~");
    row(KEY_BACKSLASH, "\\zxcvbnm,./", "|ZXCVBNM<>?");
    row(KEY_KP7, "789-456+1230.", "789-456+1230.");
    row(KEY_KPASTERISK, "*", "*");
    row(KEY_KPSLASH, "/", "/");
    row(KEY_SPACE, " ", " ");
    row(KEY_ENTER, "\r", "\r");
    row(KEY_KPENTER, "\r", "\r");
    row(KEY_TAB, "\t", "\t");
    return all;
}();

int bitOf(std::uint16_t key, std::initializer_list<std::uint16_t> keys) {
    int bit = 1;
    for (auto one : keys) {
        if (one == key) return bit;
        bit <<= 1;
    }
    return 0;
}

int shiftBit(std::uint16_t key) { return bitOf(key, {KEY_LEFTSHIFT, KEY_RIGHTSHIFT}); }
int otherBit(std::uint16_t key) { return bitOf(key, {KEY_LEFTCTRL, KEY_RIGHTCTRL, KEY_LEFTALT, KEY_RIGHTALT, KEY_LEFTMETA, KEY_RIGHTMETA}); }

}  // namespace

KeyKind kindOfKey(std::uint16_t key) {
    const char sign = key < signsOfKeys.size() ? signsOfKeys[key].plain : char{0};
    if (sign >= '0' && sign <= '9') return KeyKind::digit;
    return sign >= ' ' ? KeyKind::sign : KeyKind::none;
}

std::vector<std::uint8_t> KeyText::take(std::span<const std::uint8_t> bytes) {
    std::vector<std::uint8_t> text;
    for (auto byte : bytes) {
        begun_.push_back(byte);
        if (begun_.size() < eventBytes) continue;
        const auto key = static_cast<std::uint16_t>(begun_[1] | begun_[2] << 8);
        const auto type = begun_[0], value = begun_[3];
        begun_.clear();
        if (type != keyEvent) lost(text);
        else if (value == released) hold(key, false);
        else if (value != repeated) pressed(key, text);
    }
    return text;
}

// A key that went up among what is lost would be held for ever. What types wrongly for this is spoilt anyway.
void KeyText::lost(std::vector<std::uint8_t>& text) {
    shifts_ = others_ = 0;
    text.push_back(0);
}

void KeyText::hold(std::uint16_t key, bool down) {
    const int shift = shiftBit(key), other = otherBit(key);
    shifts_ = down ? shifts_ | shift : shifts_ & ~shift;
    others_ = down ? others_ | other : others_ & ~other;
}

void KeyText::pressed(std::uint16_t key, std::vector<std::uint8_t>& text) {
    hold(key, true);
    if (shiftBit(key)) return;
    const auto signs = key < signsOfKeys.size() && !others_ ? signsOfKeys[key] : Signs{};
    text.push_back(static_cast<std::uint8_t>(shifts_ ? signs.shifted : signs.plain));
}

}  // namespace drivers
