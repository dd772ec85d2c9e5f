#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/client.h"

// Times as GB/T 39046 writes them: YYYYMMDDThhmmss, wall clock of Asia/Shanghai (UTC+8, no summer time since 1991).
namespace platform {

constexpr std::chrono::hours shanghai{8};

std::string wireTime(Time);
inline std::int64_t epochSeconds(Time time) { return time.time_since_epoch().count(); }
std::optional<Time> parseWireTime(std::string_view);    // nothing when it is no such date or time

}  // namespace platform
