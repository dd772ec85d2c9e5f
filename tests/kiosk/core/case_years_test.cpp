#include <catch2/catch.hpp>

#include "platform/wire_time.h"
#include "tests/kiosk/core/visit.h"

using namespace core;

TEST_CASE("where there are more cases than a list holds it says so, and lists them by the year") {
    CoreStage stage;
    stage.after("unemployment_registration");
    const auto first = stage.platform_.lastKey();
    stage.after("unemployment_registration");
    stage.platform_.kept.at(first).shown.taskName = "生育登记";
    stage.platform_.kept.at(first).shown.applyTime = platform::parseWireTime("20240501T100000").value();
    stage.platform_.kept.at(stage.platform_.lastKey()).shown.applyTime = platform::parseWireTime("20261123T100000").value();
    stage.platform_.caseYears = {2026, 2025, 2024};
    stage.tap("case_progress");
    stage.card("王小明");
    stage.sees("记录太多");
    stage.tap("choose_year");
    stage.sees("看哪一年的");
    stage.tap("2025");
    stage.sees("没有查到您的办件");
    stage.tap("back");
    stage.sees("记录太多");
    stage.tap("choose_year");
    stage.tap("2024");
    stage.sees("2024 年申请的");
    stage.sees("生育登记");
    stage.neverSees("失业登记");
    stage.tap("生育登记");
    stage.sees("编号后 8 位");
    stage.tap("back");
    stage.sees("2024 年申请的");
    stage.tap("back");
    stage.sees("失业登记");
}
