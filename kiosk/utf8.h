#pragma once

#include <string>
#include <string_view>

// Text by characters, of UTF-8: a byte that continues a character begins with the bits 10.
namespace kiosk {

template <class Take> void eachCharacter(std::string_view text, Take take) {
    for (std::size_t at = 0, next = 0; at < text.size(); at = next) {
        for (next = at + 1; next < text.size() && (text[next] & 0xC0) == 0x80;) ++next;
        take(text.substr(at, next - at));
    }
}

// Its first so many characters.
inline std::string upTo(std::string_view text, std::size_t characters) {
    std::string head;
    eachCharacter(text, [&](std::string_view one) { if (characters > 0) head += one, --characters; });
    return head;
}

}  // namespace kiosk
