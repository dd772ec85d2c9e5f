#include "drivers/device_words.h"

#include <cstdint>

namespace drivers {

namespace {

constexpr std::size_t longest = 200;

bool continues(const std::string& text, std::size_t at) { return at < text.size() && (text[at] & 0xC0) == 0x80; }

// The bytes of the character that begins there, RFC 3629; 0: it is none that may be shown.
std::size_t characterAt(const std::string& text, std::size_t at) {
    const auto lead = static_cast<std::uint8_t>(text[at]);
    if (lead < 0x80) return lead >= 0x20 && lead != 0x7F;
    const std::size_t size = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 0;
    for (std::size_t i = 1; i < size; ++i)
        if (!continues(text, at + i)) return 0;
    if (size == 0) return 0;
    const auto second = static_cast<std::uint8_t>(text[at + 1]);
    const bool tooLong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool control = lead == 0xC2 && second < 0xA0, surrogate = lead == 0xED && second > 0x9F, beyond = lead == 0xF4 && second > 0x8F;
    return tooLong || control || surrogate || beyond ? 0 : size;
}

}  // namespace

std::string deviceWords(const std::string& text) {
    std::string words;
    for (std::size_t at = 0; at < text.size();) {
        const auto size = characterAt(text, at);
        if (words.size() + size > longest || words.size() == longest) break;
        words += size ? text.substr(at, size) : "?";
        at += size ? size : 1;
    }
    return words;
}

}  // namespace drivers
