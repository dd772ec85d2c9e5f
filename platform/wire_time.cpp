#include "platform/wire_time.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace platform {

namespace {

unsigned number(std::string_view text, std::size_t from, std::size_t digits) {
    unsigned value = 0;
    std::from_chars(text.data() + from, text.data() + from + digits, value);
    return value;
}

bool digitsAroundT(std::string_view text) {
    if (text.size() != 15 || text[8] != 'T') return false;
    return std::all_of(text.begin(), text.end(), [](char c) { return c == 'T' || (c >= '0' && c <= '9'); }) &&
           std::count(text.begin(), text.end(), 'T') == 1;
}

}  // namespace

std::string wireTime(Time time) {
    auto local = time + shanghai;
    auto day = std::chrono::floor<std::chrono::days>(local);
    std::chrono::year_month_day date{day};
    std::chrono::hh_mm_ss clock{local - day};
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}", int(date.year()), unsigned(date.month()), unsigned(date.day()),
                       clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::optional<Time> parseWireTime(std::string_view text) {
    if (!digitsAroundT(text)) return std::nullopt;
    std::chrono::year_month_day date{std::chrono::year(int(number(text, 0, 4))), std::chrono::month(number(text, 4, 2)),
                                     std::chrono::day(number(text, 6, 2))};
    auto hour = number(text, 9, 2), minute = number(text, 11, 2), second = number(text, 13, 2);
    if (!date.ok() || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return Time{std::chrono::sys_days(date)} + std::chrono::hours(hour) + std::chrono::minutes(minute) +
           std::chrono::seconds(second) - shanghai;
}

}  // namespace platform
