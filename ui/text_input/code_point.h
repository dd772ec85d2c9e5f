#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ui {

// The Chinese character of a Unicode code point in hexadecimal digits, as the police print it for rare names; none: there is
// no such character.
std::optional<std::string> characterOf(std::string_view hexadecimal);

}  // namespace ui
