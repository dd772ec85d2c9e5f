#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <set>

#include "platform/client.h"

namespace platform {

using Day = std::chrono::sys_days;    // a date in Asia/Shanghai

Day dayOf(Time);

// Which days are worked: weekends are off but for the tables, one a year (assets/calendar/<year>.json).
class Calendar {
public:
    Calendar() = default;
    explicit Calendar(const std::filesystem::path& folder);    // throws std::runtime_error on a broken table

    bool working(Day) const;
    bool known(std::chrono::year) const;    // false: holidays of that year are guessed from weekends

private:
    std::set<std::chrono::year> years_;
    std::set<Day> off_, working_;
};

}  // namespace platform
