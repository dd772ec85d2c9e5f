#include "drivers/toml_text.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace drivers {

namespace {

// Of the three bytes EF xx xx of UTF-8 there.
bool astray(std::string_view text, std::size_t at) {
    if (text[at] != '\xEF' || at + 2 >= text.size()) return false;
    const auto bits = [&](std::size_t place) { return static_cast<unsigned>(static_cast<std::uint8_t>(text[place]) & 0x3F); };
    const unsigned character = 0xF000 | bits(at + 1) << 6 | bits(at + 2);
    return character >= 0xFB26 && character <= 0xFEFE;
}

std::optional<std::size_t> firstAstray(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (astray(text, at)) return at;
    return std::nullopt;
}

}  // namespace

toml::table parseToml(std::string_view text) {
    if (const auto at = firstAstray(text)) {
        const auto before = text.substr(0, *at);
        const auto line = static_cast<toml::source_index>(std::ranges::count(before, '\n') + 1);
        const auto lineStart = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
        throw toml::parse_error{"a character from U+FB26 to U+FEFE cannot be read", toml::source_position{line, static_cast<toml::source_index>(*at - lineStart + 1)}};
    }
    return toml::parse(text);
}

}  // namespace drivers
