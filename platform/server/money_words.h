#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace platform {

std::string yuanText(std::int64_t fen);                          // 1,234.50 元
std::optional<std::int64_t> fenFrom(const std::string& yuan);    // "12", "12.5", "12.50"; none: no amount

}  // namespace platform
