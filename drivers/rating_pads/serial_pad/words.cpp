#include "drivers/rating_pads/serial_pad/words.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <sstream>
#include <stdexcept>

namespace drivers {

namespace {

constexpr std::size_t mostButtons = 20, longestWord = 16;

PadBytes bytesOfButton(const std::string& words) {
    PadBytes bytes;
    std::istringstream in{words};
    for (std::string word; in >> word;) {
        std::uint8_t byte = 0;
        const auto end = word.data() + word.size();
        if (word.size() != 2 || std::from_chars(word.data(), end, byte, 16).ptr != end)
            throw std::invalid_argument{fmt::format("buttons: \"{}\" is no byte of two hexadecimal digits", word)};
        bytes.push_back(byte);
    }
    if (bytes.empty() || bytes.size() > longestWord) throw std::invalid_argument{fmt::format("buttons: each has 1 to {} bytes, commas between them", longestWord)};
    return bytes;
}

// Whether what is there begins so, or is a beginning of it.
bool beginsAlike(const PadBytes& one, const PadBytes& other) {
    const auto common = static_cast<std::ptrdiff_t>(std::min(one.size(), other.size()));
    return std::equal(one.begin(), one.begin() + common, other.begin());
}

}  // namespace

std::vector<PadBytes> parsePadButtons(const std::string& words) {
    std::vector<PadBytes> buttons;
    std::istringstream in{words + (words.ends_with(',') ? " " : "")};   // what stands behind a last comma is a button, too
    for (std::string one; std::getline(in, one, ',');) {
        auto bytes = bytesOfButton(one);
        if (std::ranges::any_of(buttons, [&](auto& other) { return beginsAlike(bytes, other); }))
            throw std::invalid_argument{"buttons: the bytes of one button must not begin those of another"};
        buttons.push_back(std::move(bytes));
    }
    if (buttons.empty() || buttons.size() > mostButtons) throw std::invalid_argument{fmt::format("buttons must name 1 to {}, as \"31, 32\"", mostButtons)};
    return buttons;
}

std::vector<int> SerialPadWords::take(std::span<const std::uint8_t> bytes) {
    std::vector<int> pressed;
    for (auto byte : bytes) {
        begun_.push_back(byte);
        while (!begun_.empty()) {
            const auto button = std::ranges::find_if(buttons_, [&](auto& one) { return beginsAlike(begun_, one); });
            if (button == buttons_.end()) {
                begun_.erase(begun_.begin());
                continue;
            }
            if (button->size() > begun_.size()) break;   // it may become that
            pressed.push_back(static_cast<int>(button - buttons_.begin()) + 1);
            begun_.clear();
        }
    }
    return pressed;
}

}  // namespace drivers
