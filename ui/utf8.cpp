#include "ui/utf8.h"

#include <algorithm>

namespace ui {

namespace {

bool begins(char byte) { return (byte & 0xC0) != 0x80; }

// Where in its bytes a character begins.
std::size_t placeOf(std::string_view text, std::size_t character) {
    std::size_t at = 0;
    for (; at < text.size(); ++at)
        if (begins(text[at]) && character-- == 0) break;
    return at;
}

}  // namespace

std::size_t lengthOf(std::string_view text) { return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins)); }

std::string withoutFirst(std::string text, std::size_t characters) { return text.erase(0, placeOf(text, characters)); }

std::string withoutLast(std::string text) {
    while (!text.empty() && !begins(text.back())) text.pop_back();
    if (!text.empty()) text.pop_back();
    return text;
}

}  // namespace ui
