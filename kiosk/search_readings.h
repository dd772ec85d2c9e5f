#pragma once

#include <string_view>

namespace kiosk {

// One line a character: it, and every way in which it is read, without tones: "长 zhang chang"; ü is v, and also u.
// Made at build time of the Unihan database (Unicode licence): kTGHZ2013, kXHC1983, kMandarin.
std::string_view readingsTable();

}  // namespace kiosk
