#include "drivers/transports/address.h"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace drivers {

namespace {

std::map<std::string, std::string> parseOptions(const std::string& text) {
    std::map<std::string, std::string> options;
    for (std::size_t from = 0; from < text.size();) {
        const auto to = std::min(text.find('&', from), text.size());
        const auto pair = text.substr(from, to - from);
        const auto equals = pair.find('=');
        if (equals == std::string::npos) throw std::invalid_argument{fmt::format("\"{}\" has no value", pair)};
        options[pair.substr(0, equals)] = pair.substr(equals + 1);
        from = to + 1;
    }
    return options;
}

}  // namespace

Address parseAddress(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0)
        throw std::invalid_argument{fmt::format("\"{}\" is no address: write serial:PATH, tcp:HOST:PORT, usb:VID:PID or tape:FILE", text)};
    const auto question = std::min(text.find('?'), text.size());
    Address address{text.substr(0, colon), text.substr(colon + 1, question - colon - 1), {}};
    if (question < text.size()) address.options = parseOptions(text.substr(question + 1));
    if (address.place.empty()) throw std::invalid_argument{fmt::format("\"{}\" names no place", text)};
    return address;
}

int wholeNumber(const std::string& what, const std::string& text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        throw std::invalid_argument{fmt::format("{} is \"{}\", but must be a number from {} to {}", what, text, least, most)};
    return value;
}

}  // namespace drivers
