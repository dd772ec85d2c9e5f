#include "kiosk/office_hours.h"

#include <catch2/catch.hpp>

#include "kiosk/wording.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

const OfficeHours usual{{9h, 12h}, {13h, 17h}};
const WorkingDays calendar{std::filesystem::path{SOURCE_DIR} / "assets/calendar"};

// In Shanghai.
Instant at(int month, int day, minutes time) {
    return time_point_cast<milliseconds>(sys_days{year{2026} / month / day}) + time - 8h;
}

std::string opens(Instant now, ui::Language language = ui::Language::zh) {
    auto next = opensNext(usual, calendar, now);
    return next ? openingText(*next, now, language) : "open";
}

}  // namespace

TEST_CASE("an office is open in its hours of working days, to the minute") {
    CHECK(opens(at(11, 23, 8h + 59min)) == "今天 09:00");
    CHECK(opens(at(11, 23, 9h)) == "open");
    CHECK(opens(at(11, 23, 11h + 59min)) == "open");
    CHECK(opens(at(11, 23, 12h)) == "今天 13:00");
    CHECK(opens(at(11, 23, 17h)) == "明天 09:00");
    CHECK(opens(at(11, 23, 23h + 59min)) == "明天 09:00");
    CHECK(opens(at(11, 24, 1min)) == "今天 09:00");
}

TEST_CASE("weekends and holidays are passed over, and the weekends that are worked instead are not") {
    CHECK(opens(at(11, 20, 18h)) == "11月23日 周一 09:00");
    CHECK(opens(at(11, 20, 18h), ui::Language::en) == "Mon 23 Nov 09:00");
    CHECK(opens(at(2, 14, 10h)) == "open");
    CHECK(opens(at(2, 14, 17h)) == "2月24日 周二 09:00");
    CHECK(opens(at(9, 30, 17h)) == "10月8日 周四 09:00");
    CHECK(opens(at(10, 10, 8h), ui::Language::en) == "today 09:00");
}

TEST_CASE("a year without a table counts weekends only, and broken tables count nothing") {
    support::TempDir folder;
    support::writeFile(folder / "2026.json", "{");
    support::writeFile(folder / "2027.json", R"({"year": 2027, "off": ["2027-13-01", 5, "2027-01-04"]})");
    const WorkingDays broken{folder.path()};
    CHECK(broken.worked(sys_days{year{2026} / 10 / 1}));
    CHECK_FALSE(broken.worked(sys_days{year{2027} / 1 / 4}));
    CHECK_FALSE(WorkingDays{folder / "nowhere"}.worked(sys_days{year{2026} / 11 / 22}));
}

TEST_CASE("what has no hours is always open, and what never opens says so") {
    CHECK_FALSE(opensNext({}, calendar, at(11, 22, 3h)));
    support::TempDir folder;
    std::string all;
    for (auto day = sys_days{year{2026} / 11 / 1}; day < sys_days{year{2027} / 3 / 1}; day += days{1}) {
        const year_month_day date{day};
        all += (all.empty() ? "" : ",") + ("\"" + std::to_string(int(date.year())) + "-" + std::to_string(unsigned(date.month())) + "-" + std::to_string(unsigned(date.day())) + "\"");
    }
    support::writeFile(folder / "2026.json", "{\"off\": [" + all + "]}");
    CHECK_FALSE(opensNext(usual, WorkingDays{folder.path()}, at(11, 22, 3h)));
    CHECK(hoursText(usual) == "9:00–12:00，13:00–17:00");
}
