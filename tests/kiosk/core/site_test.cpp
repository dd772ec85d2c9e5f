#include <catch2/catch.hpp>

#include "kiosk/site_incidents.h"
#include "tests/kiosk/core/core_stage.h"

using namespace kiosk;
using drivers::Role;
using drivers::SiteChanged;
using drivers::SiteInput;

namespace {

int counted(const core::CoreStage& stage, Incident incident) {
    int all = 0;
    for (auto& one : stage.journal->incidents()) all += one.id == incident;
    return all;
}

}  // namespace

TEST_CASE("what is opened, broken or without mains goes to the journal once, and what reads so from the start too") {
    core::CoreStage stage;
    stage.start();
    stage.says(Role::site, SiteChanged{SiteInput::cabinetDoor, false});
    stage.says(Role::site, SiteChanged{SiteInput::tamper, true});
    stage.says(Role::site, SiteChanged{SiteInput::onBattery, true});
    stage.says(Role::site, SiteChanged{SiteInput::batteryLow, true});
    CHECK(counted(stage, Incident::cabinetClosed) == 0);
    CHECK(counted(stage, Incident::tampered) == 1);
    CHECK(counted(stage, Incident::mainsGone) == 1);
    CHECK(counted(stage, Incident::batteryLow) == 1);
    stage.says(Role::site, SiteChanged{SiteInput::cabinetDoor, true});
    stage.says(Role::site, SiteChanged{SiteInput::cabinetDoor, true});
    stage.says(Role::site, SiteChanged{SiteInput::cabinetDoor, false});
    stage.says(Role::site, SiteChanged{SiteInput::onBattery, false});
    stage.says(Role::site, SiteChanged{SiteInput::tamper, false});
    CHECK(counted(stage, Incident::cabinetOpened) == 1);
    CHECK(counted(stage, Incident::cabinetClosed) == 1);
    CHECK(counted(stage, Incident::mainsBack) == 1);
    CHECK(counted(stage, Incident::tampered) == 1);
}

TEST_CASE("somebody in front, the operator's switch and the temperature are known, and no fault") {
    core::CoreStage stage;
    stage.start();
    CHECK_FALSE(stage.terminal->health().reads(SiteInput::presence));
    stage.says(Role::site, SiteChanged{SiteInput::presence, true});
    stage.says(Role::site, SiteChanged{SiteInput::operatorSwitch, true});
    stage.says(Role::site, drivers::TemperatureRead{31.5});
    CHECK(stage.terminal->health().reads(SiteInput::presence));
    CHECK(stage.terminal->health().reads(SiteInput::operatorSwitch));
    CHECK(stage.terminal->health().surroundings().celsius == 31.5);
    CHECK(counted(stage, Incident::deviceFault) == 0);
}
