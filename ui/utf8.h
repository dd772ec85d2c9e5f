#pragma once

#include <string>
#include <string_view>

// Text by characters, of UTF-8.
namespace ui {

std::size_t lengthOf(std::string_view text);
std::string withoutLast(std::string text);           // character; empty stays empty
std::string withoutFirst(std::string text, std::size_t characters);

}  // namespace ui
