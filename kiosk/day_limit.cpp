#include "kiosk/day_limit.h"

#include <regex>

namespace kiosk {

using namespace std::chrono;

namespace {

// The last of February for what would be the 30th.
year_month_day inMonth(year_month_day day) { return day.ok() ? day : year_month_day{day.year() / day.month() / last}; }

}  // namespace

std::optional<year_month_day> dayLimit(const std::string& words, year_month_day today) {
    static const std::regex shape("(\\d{4})-(\\d{2})-(\\d{2})|today(?:([+-]\\d{1,3})([dmy]))?");
    std::smatch m;
    if (!std::regex_match(words, m, shape)) return std::nullopt;
    if (m[1].matched) {
        year_month_day day{year{std::stoi(m[1])}, month{static_cast<unsigned>(std::stoi(m[2]))}, std::chrono::day{static_cast<unsigned>(std::stoi(m[3]))}};
        return day.ok() ? std::optional{day} : std::nullopt;
    }
    if (!m[4].matched) return today;
    int count = std::stoi(m[4]);
    if (m[5] == "y") return inMonth(today + years{count});
    if (m[5] == "m") return inMonth(today + months{count});
    return year_month_day{sys_days{today} + days{count}};
}

}  // namespace kiosk
