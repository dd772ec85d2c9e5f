#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "ui/prompts/answers.h"

namespace ui {

class Frame;

// A date, part by part: the decade, the year, the month, the day, a touch each. `text` is what of yyyymmdd is chosen so far:
// "", "194", "1949", "194912" or "19491231"; anything else is as nothing. Only days between the limits are offered, so there
// is none to be refused. Answers Typed with the text after each touch ("decade_194", "year_1949", "month_12", "day_31";
// "again_decade", "again_year", "again_month" take back), Confirmed with a whole date.
struct Date {
    std::string title, explanation, text;
    std::chrono::year_month_day earliest{std::chrono::year{1900} / 1 / 1}, latest{std::chrono::year{2099} / 12 / 31};
    std::string error = {}, confirm;
    bool operator==(const Date&) const = default;
};
std::optional<Answer> draw(const Date&, Frame&);

// The part that is asked for now; the day also once it is chosen. A part without a choice is not asked for.
enum class DatePart { decade, year, month, day };
DatePart asked(const Date&);
std::vector<int> choices(const Date&);               // of that part: 194, 1949, 12 or 31
std::string after(const Date&, int choice);          // the text
// The text with which the part before is asked for again; none: this is the first.
std::optional<std::string> before(const Date&);
std::string settled(const Date&);                    // the text with every part that has no choice

}  // namespace ui
