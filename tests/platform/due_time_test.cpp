#include "platform/server/due_time.h"
#include "platform/wire_time.h"
#include "tests/platform/support.h"

using namespace platform;
using namespace platform::testing;
using namespace std::chrono_literals;

namespace {

Calendar calendar() { return Calendar(std::filesystem::path(SOURCE_DIR) / "assets/calendar"); }

}  // namespace

TEST_CASE("thirty minutes are working minutes of the deciding office") {
    struct Row { const char *accepted, *due, *why; };
    auto row = GENERATE(values<Row>({
        {"20261123T094200", "20261123T101200", "in the middle of the morning"},
        {"20261123T094201", "20261123T101300", "a started minute is given in full"},
        {"20261123T060000", "20261123T093000", "before the office opens"},
        {"20261123T113000", "20261123T120000", "ends as the office closes for lunch"},
        {"20261123T114500", "20261123T131500", "across lunch"},
        {"20261123T123000", "20261123T133000", "during lunch"},
        {"20261123T164500", "20261124T091500", "across the night"},
        {"20261123T200000", "20261124T093000", "in the evening"},
        {"20261127T170000", "20261130T093000", "Friday evening"},
        {"20261128T100000", "20261130T093000", "Saturday"},
        {"20260213T173000", "20260214T093000", "the Saturday before 春节 is worked"},
        {"20260214T165000", "20260224T092000", "across the nine days of 春节"},
        {"20260228T100000", "20260228T103000", "the Saturday after 春节 is worked"},
        {"20260104T100000", "20260104T103000", "the Sunday after New Year is worked"},
        {"20260930T165900", "20261008T092900", "across the first week of October"},
    }));
    INFO(row.why);
    auto due = dueTime(at(row.accepted), 30min, usualHours(), calendar());
    CHECK(wireTime(due.time) == row.due);
    CHECK_FALSE(due.guessed);
}

TEST_CASE("a long limit takes as many days as it needs, by the hours of the item") {
    OfficeHours mornings{{8h + 30min, 11h + 30min}};
    CHECK(wireTime(dueTime(at("20261123T103000"), 600min, mornings, calendar()).time) == "20261126T113000");
    CHECK(wireTime(dueTime(at("20261123T103000"), 601min, mornings, calendar()).time) == "20261127T083100");
    CHECK_THROWS_AS(dueTime(at("20261123T103000"), 30min, {}, calendar()), std::invalid_argument);
}

TEST_CASE("a year without a table counts weekends only, and says so") {
    auto due = dueTime(at("20270101T100000"), 30min, usualHours(), calendar());
    CHECK(due.guessed);
    CHECK(wireTime(due.time) == "20270101T103000");
    CHECK(dueText(due, at("20270101T100000"), at("20270101T100000")) == "今天 10:30 前（2027年放假安排未载入，按周末推算）");
}

TEST_CASE("the due time in words says today, or which day and why") {
    auto words = [](const char* accepted, const char* now) {
        return dueText(dueTime(at(accepted), 30min, usualHours(), calendar()), at(accepted), at(now));
    };
    CHECK(words("20261123T094200", "20261123T094201") == "今天 10:12 前");
    CHECK(words("20261123T170100", "20261123T170100") == "11月24日 09:30 前");
    CHECK(words("20261123T094200", "20261124T080000") == "11月23日 10:12 前");
    CHECK(words("20260214T165000", "20260214T165000") == "2月24日 09:20 前");
}

TEST_CASE("a calendar with a wrong date is refused and named") {
    TemporaryFolder folder;
    auto write = [&](const char* json) { FILE* file = fopen((folder.path / "2026.json").c_str(), "w"); fputs(json, file); fclose(file); };
    write(R"({"year": 2026, "off": ["2026-02-30"], "working": []})");
    CHECK_THROWS_WITH(Calendar(folder.path), Catch::Contains("2026-02-30"));
    write(R"({"year": 2026, "off": ["2025-01-01"], "working": []})");
    CHECK_THROWS_WITH(Calendar(folder.path), Catch::Contains("2025-01-01"));
    write("{");
    CHECK_THROWS_WITH(Calendar(folder.path), Catch::Contains("2026.json"));
}
