#pragma once

#include <chrono>

namespace kiosk {

// Wall time as the core is given it (Tick::now); nothing in the core asks for it.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace kiosk
