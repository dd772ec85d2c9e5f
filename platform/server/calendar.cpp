#include "platform/server/calendar.h"

#include <fstream>
#include <stdexcept>

#include <nlohmann/json.hpp>

namespace platform {

namespace {

using namespace std::chrono;

Day parseDay(const std::string& text, year expected) {
    int y = 0;
    unsigned m = 0, d = 0;
    char more = 0;
    if (std::sscanf(text.c_str(), "%4d-%2u-%2u%c", &y, &m, &d, &more) != 3) throw std::runtime_error("calendar: no date: " + text);
    year_month_day date{year(y), month(m), day(d)};
    if (!date.ok() || date.year() != expected) throw std::runtime_error("calendar: no date of its year: " + text);
    return date;
}

void readDays(const nlohmann::json& days, year expected, std::set<Day>& into) {
    for (auto& text : days) into.insert(parseDay(text.get<std::string>(), expected));
}

}  // namespace

Day dayOf(Time time) { return floor<days>(time + hours(8)); }

Calendar::Calendar(const std::filesystem::path& folder) {
    for (auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".json") continue;
        try {
            auto table = nlohmann::json::parse(std::ifstream(entry.path()));
            year of(table.at("year").get<int>());
            readDays(table.at("off"), of, off_);
            readDays(table.at("working"), of, working_);
            years_.insert(of);
        } catch (const nlohmann::json::exception& wrong) {
            throw std::runtime_error("calendar: " + entry.path().filename().string() + ": " + wrong.what());
        }
    }
}

bool Calendar::working(Day day) const {
    if (working_.contains(day)) return true;
    if (off_.contains(day)) return false;
    auto weekday = std::chrono::weekday(day);
    return weekday != Saturday && weekday != Sunday;
}

bool Calendar::known(year of) const { return years_.contains(of); }

}  // namespace platform
