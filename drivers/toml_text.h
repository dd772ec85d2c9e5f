#pragma once

// toml++ aborts on some broken keys where it could report them, unless it is told not to.
#define TOML_ASSERT(expression) static_cast<void>(0)
#include <toml++/toml.h>

#include <string_view>

namespace drivers {

// toml::parse for texts of others: what stands in Debian 12 goes astray (is_unicode_whitespace ends in TOML_UNREACHABLE) at a
// character from U+FB26 to U+FEFE outside of quotes, so a text with one anywhere is refused. Throws toml::parse_error.
toml::table parseToml(std::string_view);

}  // namespace drivers
