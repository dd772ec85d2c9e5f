#pragma once

#include <string>

#include "kiosk/instant.h"

// When and where the journal's tests play: 2026-11-23 09:00:00 in Asia/Shanghai, at this terminal.
namespace storage {

using namespace std::chrono_literals;

inline const std::string terminal = "430681107000-0001";
inline const kiosk::Instant morning{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23} + 1h};

}  // namespace storage
