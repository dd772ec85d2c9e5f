#pragma once

#include <cstdint>

// What a byte means without Chinese mode.
namespace emulators {

inline constexpr char32_t noGlyph = U'□';            // where a font has nothing

// `page`: n of ESC t; `country`: n of ESC R, which replaces twelve characters of ASCII. noGlyph for what a page has not.
char32_t meaning(std::uint8_t byte, int page, int country);

}  // namespace emulators
