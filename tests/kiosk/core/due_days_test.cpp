#include "kiosk/due_days.h"

#include <catch2/catch.hpp>

#include "platform/wire_time.h"
#include "tests/kiosk/core/visit.h"

using namespace kiosk;
using namespace std::chrono_literals;

namespace {

WorkingDays official() { return WorkingDays{std::filesystem::path{SOURCE_DIR} / "assets/calendar"}; }
std::chrono::sys_seconds at(const char* wire) { return platform::parseWireTime(wire).value(); }
Instant instant(const char* wire) { return std::chrono::time_point_cast<std::chrono::milliseconds>(at(wire)); }

}  // namespace

TEST_CASE("working days are counted over 春节 and 国庆, with the weekends that are worked instead") {
    struct Row { const char *from, *to; int count; };
    const Row rows[] = {
        {"20261123T094200", "20261123T170000", 0},     // the same day
        {"20261123T094200", "20261130T170000", 5},     // Monday to Monday
        {"20261127T180000", "20261130T090000", 1},     // over a weekend
        {"20260213T100000", "20260214T170000", 1},     // the Saturday before 春节 is worked
        {"20260214T100000", "20260224T170000", 1},     // and then nine days are not
        {"20260213T100000", "20260228T170000", 6},     // with the Saturday after it
        {"20260930T100000", "20261008T170000", 1},     // the week of 国庆
        {"20260930T100000", "20261010T170000", 3},     // and the Saturday after it
        {"20260919T100000", "20260921T170000", 2},     // the Sunday before 中秋 is worked
        {"20261130T100000", "20261123T170000", -5},
    };
    const auto calendar = official();
    for (auto& row : rows) {
        INFO(row.from << " " << row.to);
        CHECK(workingDaysBetween(calendar, instant(row.from), instant(row.to)) == row.count);
    }
}

TEST_CASE("green, yellow one working day before the limit, red behind it") {
    struct Row { const char *applied, *due, *now; Supervision colour; const char* words; };
    const Row rows[] = {
        {"20261123T094200", "20261130T170000", "20261123T100000", Supervision::green, "剩余 5 个工作日"},
        {"20261123T094200", "20261130T170000", "20261126T235900", Supervision::green, "剩余 2 个工作日"},
        {"20261123T094200", "20261130T170000", "20261127T000100", Supervision::yellow, "剩余 1 个工作日"},
        {"20261123T094200", "20261130T170000", "20261129T120000", Supervision::yellow, "剩余 1 个工作日"},     // Sunday
        {"20261123T094200", "20261130T170000", "20261130T165900", Supervision::yellow, "今天办结"},
        {"20261123T094200", "20261130T170000", "20261130T170001", Supervision::red, "超过时限了"},
        {"20261123T094200", "20261130T170000", "20261202T100000", Supervision::red, "超过时限 2 个工作日"},
        {"20260210T090000", "20260225T170000", "20260214T100000", Supervision::green, "剩余 2 个工作日"},      // 春节 in between
        {"20260210T090000", "20260225T170000", "20260222T100000", Supervision::green, "剩余 2 个工作日"},
        {"20260210T090000", "20260225T170000", "20260224T080000", Supervision::yellow, "剩余 1 个工作日"},
        {"20260928T090000", "20261009T170000", "20261003T100000", Supervision::green, "剩余 2 个工作日"},      // 国庆 in between
        {"20260928T090000", "20261009T170000", "20261008T080000", Supervision::yellow, "剩余 1 个工作日"},
        {"20261123T094200", "20261123T101200", "20261123T100000", Supervision::green, "今天办结"},             // thirty minutes
        {"20261123T094200", "20261123T101200", "20261123T101300", Supervision::red, "超过时限了"},
        {"20261123T164500", "20261124T091500", "20261123T170000", Supervision::green, "剩余 1 个工作日"},      // across a night
    };
    const auto calendar = official();
    for (auto& row : rows) {
        INFO(row.now << " of " << row.due);
        CHECK(supervisionOf(calendar, at(row.applied), at(row.due), instant(row.now)) == row.colour);
        CHECK(remainingText(calendar, at(row.due), instant(row.now)) == row.words);
    }
    CHECK(toneOf(Supervision::yellow) == ui::Tone::warning);
    CHECK(toneOf(Supervision::red) == ui::Tone::danger);
}

TEST_CASE("the progress of a case says how much of its time is left, in the colour of the supervision") {
    core::CoreStage stage;
    core::applyOnce(stage);
    auto& shown = stage.platform_.kept.begin()->second.shown;
    shown.applyTime = at("20261123T094200");
    shown.dueTime = at("20261130T170000");
    auto tone = [&] { return std::get<ui::CaseProgress>(stage.terminal->view().prompt).rows[2].tone; };
    struct Row { std::chrono::hours later; const char* words; ui::Tone tone; };
    for (auto& row : {Row{0h, "剩余 5 个工作日", ui::Tone::success}, Row{96h, "剩余 1 个工作日", ui::Tone::warning}, Row{100h, "超过时限", ui::Tone::danger}}) {
        stage.passes(row.later);
        stage.tap("case_progress");
        stage.card("王小明");
        stage.takesCard();
        stage.sees(row.words);
        CHECK(tone() == row.tone);
        stage.tap("exit");
        stage.wait(10s);
    }
}
