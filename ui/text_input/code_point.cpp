#include "ui/text_input/code_point.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <charconv>

namespace ui {

namespace {

bool ideograph(UChar32 c) { return u_hasBinaryProperty(c, UCHAR_UNIFIED_IDEOGRAPH) || c == 0x3007; }

}  // namespace

std::optional<std::string> characterOf(std::string_view hexadecimal) {
    UChar32 c = 0;
    const auto end = hexadecimal.data() + hexadecimal.size();
    if (hexadecimal.size() > 6 || std::from_chars(hexadecimal.data(), end, c, 16).ptr != end || !ideograph(c)) return std::nullopt;
    char bytes[U8_MAX_LENGTH];
    int size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    return std::string(bytes, static_cast<std::size_t>(size));
}

}  // namespace ui
