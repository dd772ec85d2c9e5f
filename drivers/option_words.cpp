#include "drivers/option_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <sstream>

namespace drivers {

std::string OptionWords::word(const std::string& name, const std::string& otherwise) {
    known_.insert(name);
    auto found = words_.find(name);
    return found == words_.end() ? otherwise : found->second;
}

std::chrono::milliseconds OptionWords::milliseconds(const std::string& name, std::chrono::milliseconds otherwise) {
    const std::string text = word(name, std::to_string(otherwise.count()));
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value > 0) return std::chrono::milliseconds(value);
    wrong(name + " must be milliseconds above 0, not '" + text + "'");
    return otherwise;
}

int OptionWords::number(const std::string& name, int otherwise, int least, int most) {
    const std::string text = word(name, std::to_string(otherwise));
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size() && value >= least && value <= most) return value;
    wrong(name + " must be a number from " + std::to_string(least) + " to " + std::to_string(most) + ", not '" + text + "'");
    return otherwise;
}

bool OptionWords::onOff(const std::string& name, bool otherwise) {
    const auto text = word(name, otherwise ? "on" : "off");
    if (text != "on" && text != "off") wrong(name + " must be on or off, not '" + text + "'");
    return text == "on";
}

std::uint8_t OptionWords::mask(const std::string& name, std::uint8_t otherwise) {
    const auto text = word(name, std::to_string(otherwise));
    const bool hexadecimal = text.starts_with("0x");
    unsigned value = 0;
    const auto* begin = text.data() + (hexadecimal ? 2 : 0);
    const auto [end, error] = std::from_chars(begin, text.data() + text.size(), value, hexadecimal ? 16 : 10);
    if (error == std::errc{} && end == text.data() + text.size() && value <= 0xFF) return static_cast<std::uint8_t>(value);
    wrong(name + " must be the bits of a byte like 0x60, not '" + text + "'");
    return otherwise;
}

std::vector<std::uint8_t> OptionWords::bytes(const std::string& name) {
    std::vector<std::uint8_t> all;
    std::istringstream words(word(name, ""));
    for (std::string text; words >> text;) {
        std::uint8_t byte = 0;
        const auto end = text.data() + text.size();
        if (text.size() == 2 && std::from_chars(text.data(), end, byte, 16).ptr == end) all.push_back(byte);
        else wrong(name + " must be bytes like 1D 52 30, not '" + text + "'");
    }
    return all;
}

std::size_t OptionWords::oneOf(const std::string& name, const std::vector<std::string>& words) {
    const auto text = word(name, words.front());
    const auto found = std::ranges::find(words, text);
    if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    wrong(fmt::format("{} must be one of {}, not '{}'", name, fmt::join(words, ", "), text));
    return 0;
}

std::vector<std::string> OptionWords::mistakes() const {
    auto all = mistakes_;
    for (auto& [name, value] : words_)
        if (!known_.contains(name)) all.push_back("there is no option '" + name + "'");
    return all;
}

}  // namespace drivers
