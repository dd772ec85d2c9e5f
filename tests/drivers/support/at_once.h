#pragma once

#include <chrono>

// What a test can tell on a machine with other things to do: at once, or only after a deadline. The milliseconds are
// measured by `./dev bench`.
inline constexpr std::chrono::seconds atOnce{2};
