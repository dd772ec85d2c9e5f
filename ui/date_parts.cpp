#include <algorithm>
#include <array>
#include <functional>

#include <fmt/format.h>

#include "ui/prompts/date.h"

// Arithmetic of choosing a date part by part: no drawing.
namespace ui {

namespace {

using namespace std::chrono;

constexpr int fewYears = 12;                         // are asked for without their decade

bool digits(const std::string& text) { return text.find_first_not_of("0123456789") == text.npos; }
int number(const std::string& text, std::size_t from, std::size_t count) { return std::stoi(text.substr(from, count)); }

int firstYear(const Date& date) { return int{date.earliest.year()}; }
int lastYear(const Date& date) { return int{date.latest.year()}; }
bool hasFewYears(const Date& date) { return lastYear(date) - firstYear(date) < fewYears; }

Date with(const Date& date, std::string text) {
    Date other = date;
    other.text = std::move(text);
    return other;
}

bool possible(const Date& date, const year_month_day& day) { return day.ok() && day >= date.earliest && day <= date.latest; }

// Whether some day of the month is possible.
bool possibleMonth(const Date& date, const year_month& month) {
    return year_month_day{month / last} >= date.earliest && month / 1 <= date.latest;
}

DatePart partAfter(const std::string& text, const Date& date) {
    if (text.size() >= 6) return DatePart::day;
    if (text.size() == 4) return DatePart::month;
    return text.size() == 3 || hasFewYears(date) ? DatePart::year : DatePart::decade;
}

std::vector<int> within(int first, int last, const std::function<bool(int)>& can) {
    std::vector<int> all;
    for (int one = first; one <= last; ++one)
        if (can(one)) all.push_back(one);
    return all;
}

std::vector<int> choicesAfter(const std::string& text, const Date& date) {
    const auto any = [](int) { return true; };
    switch (partAfter(text, date)) {
        case DatePart::decade: return within(firstYear(date) / 10, lastYear(date) / 10, any);
        case DatePart::year: {
            const int from = text.empty() ? firstYear(date) : number(text, 0, 3) * 10, to = text.empty() ? lastYear(date) : from + 9;
            return within(std::max(from, firstYear(date)), std::min(to, lastYear(date)), any);
        }
        case DatePart::month:
            return within(1, 12, [&](int month) { return possibleMonth(date, year{number(text, 0, 4)} / month); });
        case DatePart::day: break;
    }
    const year_month month = year{number(text, 0, 4)} / number(text, 4, 2);
    return within(1, 31, [&](int day) { return possible(date, month / day); });
}

std::string textAfter(const std::string& text, const Date& date, int choice) {
    switch (partAfter(text, date)) {
        case DatePart::decade: return fmt::format("{:03}", choice);
        case DatePart::year: return fmt::format("{:04}", choice);
        case DatePart::month: return fmt::format("{}{:02}", text.substr(0, 4), choice);
        case DatePart::day: break;
    }
    return fmt::format("{}{:02}", text.substr(0, 6), choice);
}

// As much of the text as is possible.
std::string known(const Date& date) {
    struct Place { std::size_t from, length; };
    static constexpr std::array<Place, 4> places{{{0, 3}, {0, 4}, {4, 2}, {6, 2}}};      // in the order of DatePart
    const std::string& text = date.text;
    std::string good;
    while (good.size() < 8) {
        const Place at = places[static_cast<std::size_t>(partAfter(good, date))];
        if (!digits(text) || text.size() < at.from + at.length) break;
        if (!std::ranges::count(choicesAfter(good, date), number(text, at.from, at.length))) break;
        good = text.substr(0, at.from + at.length);
    }
    return good;
}

}  // namespace

std::string settled(const Date& date) {
    std::string text = known(date);
    while (partAfter(text, date) != DatePart::day) {
        const std::vector<int> all = choicesAfter(text, date);
        if (all.size() != 1) break;
        text = textAfter(text, date, all.front());
    }
    return text;
}

DatePart asked(const Date& date) { return partAfter(settled(date), date); }
std::vector<int> choices(const Date& date) { return choicesAfter(settled(date), date); }
std::string after(const Date& date, int choice) { return textAfter(settled(date), date, choice); }

std::optional<std::string> before(const Date& date) {
    for (std::size_t length : {4, 3, 0}) {
        const std::string text = settled(date).substr(0, length);
        if (text.size() == length && asked(with(date, text)) < asked(date)) return settled(with(date, text));
    }
    return std::nullopt;
}

}  // namespace ui
