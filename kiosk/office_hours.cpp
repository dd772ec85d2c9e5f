#include "kiosk/office_hours.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "kiosk/files.h"
#include "kiosk/wording.h"

namespace kiosk {
namespace {

using namespace std::chrono;
using nlohmann::json;

constexpr hours shanghai{8};
constexpr int farthest = 60;                         // days: no holiday is longer

sys_days dateAt(Instant at) { return floor<days>(at + shanghai); }
Instant at(sys_days day, minutes time) { return time_point_cast<milliseconds>(day) + time - shanghai; }

std::optional<sys_days> parseDay(const std::string& text) {
    int y = 0;
    unsigned m = 0, d = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u", &y, &m, &d) != 3) return std::nullopt;
    const year_month_day date{year{y}, month{m}, day{d}};
    return date.ok() ? std::optional<sys_days>{date} : std::nullopt;
}

std::set<sys_days> daysOf(const json& table, const char* name) {
    std::set<sys_days> all;
    const auto list = table.is_object() ? table.value(name, json::array()) : json::array();
    for (auto& text : list)
        if (const auto day = text.is_string() ? parseDay(text) : std::nullopt) all.insert(*day);
    return all;
}

}  // namespace

WorkingDays::WorkingDays(const std::filesystem::path& folder) {
    std::error_code missing;
    for (auto& entry : std::filesystem::directory_iterator(folder, missing)) {
        if (entry.path().extension() != ".json") continue;
        const auto table = json::parse(readFile(entry.path()).value_or(""), nullptr, false);
        off_.merge(daysOf(table, "off"));
        working_.merge(daysOf(table, "working"));
    }
}

bool WorkingDays::worked(sys_days day) const {
    if (working_.contains(day)) return true;
    return !off_.contains(day) && weekday{day} != Saturday && weekday{day} != Sunday;
}

bool isOpen(const OfficeHours& hours, const WorkingDays& calendar, Instant now) {
    const auto today = dateAt(now);
    return calendar.worked(today) && std::ranges::any_of(hours, [&](auto& span) { return now >= at(today, span.from) && now < at(today, span.to); });
}

std::optional<Instant> opensNext(const OfficeHours& hours, const WorkingDays& calendar, Instant now) {
    if (hours.empty() || isOpen(hours, calendar, now)) return std::nullopt;
    for (auto day = dateAt(now); day < dateAt(now) + days{farthest}; day += days{1}) {
        if (!calendar.worked(day)) continue;
        for (auto& span : hours)
            if (at(day, span.from) > now) return at(day, span.from);
    }
    return std::nullopt;
}

std::string hoursText(const OfficeHours& hours) {
    std::string all;
    const auto clock = [](minutes time) { return fmt::format("{}:{:02}", time.count() / 60, time.count() % 60); };
    for (auto& span : hours) all += (all.empty() ? "" : "，") + clock(span.from) + "–" + clock(span.to);
    return all;
}

std::string openingText(Instant opens, Instant now, ui::Language language) {
    const bool zh = language == ui::Language::zh;
    const auto ahead = dateAt(opens) - dateAt(now);
    const auto day = ahead == days{0} ? (zh ? "今天" : "today") : ahead == days{1} ? (zh ? "明天" : "tomorrow") : dateText(opens, language);
    return fmt::format("{} {}", day, clockText(opens));
}

}  // namespace kiosk
