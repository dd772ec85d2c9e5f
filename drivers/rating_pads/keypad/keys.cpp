#include "drivers/rating_pads/keypad/keys.h"

#include <fmt/core.h>
#include <linux/input-event-codes.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <sstream>
#include <stdexcept>

namespace drivers {

namespace {

constexpr std::size_t eventBytes = 4;
constexpr std::uint8_t goesDown = 1;

// By digit.
constexpr std::array rowKeys{KEY_0, KEY_1, KEY_2, KEY_3, KEY_4, KEY_5, KEY_6, KEY_7, KEY_8, KEY_9};
constexpr std::array numberPadKeys{KEY_KP0, KEY_KP1, KEY_KP2, KEY_KP3, KEY_KP4, KEY_KP5, KEY_KP6, KEY_KP7, KEY_KP8, KEY_KP9};

std::optional<int> digitOf(int code) {
    for (const auto& keys : {rowKeys, numberPadKeys})
        if (const auto key = std::ranges::find(keys, code); key != keys.end()) return static_cast<int>(key - keys.begin());
    return std::nullopt;
}

}  // namespace

std::vector<int> parsePadKeys(const std::string& words) {
    std::vector<int> digits;
    std::istringstream in{words + (words.ends_with(',') ? " " : "")};
    for (std::string one; std::getline(in, one, ',');) {
        one.erase(0, one.find_first_not_of(' '));
        one.erase(one.find_last_not_of(' ') + 1);   // nothing is left of a last comma
        if (one.size() != 1 || one[0] < '0' || one[0] > '9') throw std::invalid_argument{fmt::format("buttons: \"{}\" is no digit", one)};
        if (std::ranges::count(digits, one[0] - '0')) throw std::invalid_argument{fmt::format("buttons: {} is named twice", one)};
        digits.push_back(one[0] - '0');
    }
    if (digits.empty()) throw std::invalid_argument{"buttons must name the digit of each, as \"1, 2, 3\""};
    return digits;
}

std::vector<int> KeypadWords::take(std::span<const std::uint8_t> bytes) {
    std::vector<int> pressed;
    begun_.insert(begun_.end(), bytes.begin(), bytes.end());
    std::size_t at = 0;
    for (; at + eventBytes <= begun_.size(); at += eventBytes) {
        if (begun_[at] != EV_KEY || begun_[at + 3] != goesDown) continue;
        const auto digit = digitOf(begun_[at + 1] | begun_[at + 2] << 8);
        const auto button = digit ? std::ranges::find(digits_, *digit) : digits_.end();
        if (button != digits_.end()) pressed.push_back(static_cast<int>(button - digits_.begin()) + 1);
    }
    begun_.erase(begun_.begin(), begun_.begin() + static_cast<std::ptrdiff_t>(at));
    return pressed;
}

}  // namespace drivers
