#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace kiosk {

// A limit of a date as an item writes it: "2026-10-01", "today", "today-16y", "today+6m", "today+30d". None: it is no day.
std::optional<std::chrono::year_month_day> dayLimit(const std::string& words, std::chrono::year_month_day today);

}  // namespace kiosk
