#include <catch2/catch.hpp>

#include "ui/prompt.h"

using namespace ui;
using namespace std::chrono;

namespace {

Date dateOf(const std::string& text, year_month_day earliest = year{1900} / 1 / 1, year_month_day latest = year{2026} / 11 / 21) {
    return {"出生日期", {}, text, earliest, latest, {}, "填好了"};
}

std::vector<int> numbers(int first, int last) {
    std::vector<int> all;
    for (int one = first; one <= last; ++one) all.push_back(one);
    return all;
}

}  // namespace

TEST_CASE("a date is asked for part by part, and only what is possible is offered") {
    CHECK(asked(dateOf("")) == DatePart::decade);
    CHECK(choices(dateOf("")) == numbers(190, 202));
    CHECK(after(dateOf(""), 194) == "194");
    CHECK(asked(dateOf("194")) == DatePart::year);
    CHECK(choices(dateOf("194")) == numbers(1940, 1949));
    CHECK(choices(dateOf("202")) == numbers(2020, 2026));      // no year to come
    CHECK(asked(dateOf("1949")) == DatePart::month);
    CHECK(choices(dateOf("1949")) == numbers(1, 12));
    CHECK(choices(dateOf("2026")) == numbers(1, 11));
    CHECK(after(dateOf("1949"), 2) == "194902");
    CHECK(asked(dateOf("194902")) == DatePart::day);
    CHECK(choices(dateOf("194902")) == numbers(1, 28));
    CHECK(choices(dateOf("194802")) == numbers(1, 29));
    CHECK(choices(dateOf("190002")) == numbers(1, 28));        // not a leap year
    CHECK(choices(dateOf("202611")) == numbers(1, 21));
    CHECK(after(dateOf("194902"), 3) == "19490203");
    CHECK(asked(dateOf("19490203")) == DatePart::day);
    CHECK(after(dateOf("19490203"), 28) == "19490228");        // another day in its place
}

TEST_CASE("a few years are asked for without their decade, and a part without a choice not at all") {
    const auto lately = [](const std::string& text) { return dateOf(text, year{2019} / 12 / 30, year{2026} / 1 / 2); };
    CHECK(asked(lately("")) == DatePart::year);
    CHECK(choices(lately("")) == numbers(2019, 2026));
    CHECK(settled(lately("2019")) == "201912");
    CHECK(choices(lately("2019")) == numbers(30, 31));
    const auto nextWeek = [](const std::string& text) { return dateOf(text, year{2026} / 11 / 21, year{2026} / 11 / 28); };
    CHECK(settled(nextWeek("")) == "202611");
    CHECK(choices(nextWeek("")) == numbers(21, 28));
    CHECK(settled(dateOf("", year{2026} / 11 / 21, year{2026} / 11 / 21)) == "202611");   // the day is always chosen
}

TEST_CASE("what was chosen is taken back part by part, to a part with a choice") {
    CHECK(before(dateOf("19491231")) == "1949");
    CHECK(before(dateOf("194912")) == "1949");
    CHECK(before(dateOf("1949")) == "194");
    CHECK(before(dateOf("194")) == "");
    CHECK(before(dateOf("")) == std::nullopt);
    CHECK(before(dateOf("201912", year{2019} / 12 / 30, year{2026} / 1 / 2)) == "");
    CHECK(before(dateOf("202611", year{2026} / 11 / 21, year{2026} / 11 / 28)) == std::nullopt);
}

TEST_CASE("of a text that is no date, or not within its limits, only the possible beginning counts") {
    CHECK(settled(dateOf("20261122")) == "202611");
    CHECK(settled(dateOf("20261301")) == "2026");
    CHECK(settled(dateOf("19490230")) == "194902");
    CHECK(settled(dateOf("189")) == "");
    CHECK(settled(dateOf("1949x")) == "");
    CHECK(settled(dateOf("19")) == "");
    CHECK(settled(dateOf("1949123112")) == "19491231");
    CHECK(settled(dateOf("194913")) == "1949");
}

TEST_CASE("every day between the limits can be chosen in four touches, and no other") {
    const year_month_day first = year{2023} / 11 / 28, last = year{2036} / 3 / 2;
    int days = 0;
    for (int decade : choices(dateOf("", first, last)))
        for (int one : choices(dateOf(after(dateOf("", first, last), decade), first, last)))
            for (int month : choices(dateOf(std::to_string(one), first, last))) {
                const std::string so = after(dateOf(std::to_string(one), first, last), month);
                days += static_cast<int>(choices(dateOf(so, first, last)).size());
            }
    CHECK(days == (sys_days{last} - sys_days{first}).count() + 1);
}
