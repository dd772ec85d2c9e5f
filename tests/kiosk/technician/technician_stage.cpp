#include "tests/kiosk/technician/technician_stage.h"

#include <algorithm>

#include "kiosk/technician/code.h"

namespace core {

using drivers::Role;

TechnicianStage::TechnicianStage() {
    stage.config.technician.code = kiosk::hashCode(code, {4, 1, 1});
    stage.config.technician.backlight = stage.config.paths.state / "no-backlight";
    for (auto role : drivers::roles) stage.config.devices[role];
    stage.more = {.chips = &chips, .camera = &camera, .locker = &locker, .ratings = &pad, .site = &site};
    restart();
}

void TechnicianStage::restart() {
    stage.kill();
    stage.start();
    for (auto role : {Role::chipCard, Role::camera, Role::locker, Role::ratingPad, Role::site})
        stage.says(role, drivers::StatusChanged{drivers::Status::online, {}});
}

void TechnicianStage::emblem(int touches) {
    for (int i = 0; i < touches; ++i) {
        stage.passes(std::chrono::milliseconds{300});
        stage.say(ui::Answer{ui::EmblemTouched{}});
    }
}

void TechnicianStage::types(const std::string& digits) {
    for (char digit : digits) stage.tap(std::string("key_") + digit);
    stage.tap("confirm");
}

void TechnicianStage::enter() {
    emblem();
    types(code);
    if (!inside()) throw support::WalkBroken("technician mode did not begin\n" + stage.words());
}

void TechnicianStage::open(const std::string& page) { stage.tap(page); }

void TechnicianStage::turnsSwitch(bool on) { stage.says(Role::site, drivers::SiteChanged{drivers::SiteInput::operatorSwitch, on}); }

int TechnicianStage::incidents(kiosk::Incident id) const {
    auto all = stage.journal->incidents();
    return static_cast<int>(std::ranges::count(all, id, &kiosk::IncidentRecord::id));
}

}  // namespace core
