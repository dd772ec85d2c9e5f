#include "drivers/option_words.h"

#include <charconv>

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

std::vector<std::string> OptionWords::mistakes() const {
    auto all = mistakes_;
    for (auto& [name, value] : words_)
        if (!known_.contains(name)) all.push_back("there is no option '" + name + "'");
    return all;
}

}  // namespace drivers
