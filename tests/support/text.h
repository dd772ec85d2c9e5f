#pragma once

#include <string_view>

namespace support {

inline bool contains(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }
inline bool startsWith(std::string_view text, std::string_view part) { return text.substr(0, part.size()) == part; }

}  // namespace support
