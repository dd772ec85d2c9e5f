#pragma once

#include <cstdint>

// What a byte means without Chinese mode.
namespace emulators {

// `page`: n of ESC t; `country`: n of ESC R, which replaces twelve characters of ASCII. U+25A1 for what a page has not.
char32_t meaning(std::uint8_t byte, int page, int country);

}  // namespace emulators
