#pragma once

#include <array>
#include <utility>

#include "drivers/status.h"

namespace drivers {

// What the cabinet and the room report; each is optional. XFS4IoT's Auxiliaries in our words: on is the switch at maintenance,
// the door open, the tamper contact broken, somebody in front, the mains gone.
enum class SiteInput { operatorSwitch, cabinetDoor, tamper, presence, onBattery, batteryLow };
// By their names in a config.
inline constexpr std::array siteInputs{
    std::pair{SiteInput::operatorSwitch, "operator_switch"}, std::pair{SiteInput::cabinetDoor, "cabinet_door"},
    std::pair{SiteInput::tamper, "tamper"},                  std::pair{SiteInput::presence, "presence"},
    std::pair{SiteInput::onBattery, "on_battery"},           std::pair{SiteInput::batteryLow, "battery_low"}};

enum class Lamp { cardReader, receiptPrinter, documentPrinter, camera, locker, status };

struct SiteChanged { SiteInput input = SiteInput::operatorSwitch; bool on = false; };   // also once for each input when it is first read
struct TemperatureRead { double celsius = 0; };         // of the cabinet, when it changed by a degree

class Site : public Device {
public:
    static constexpr Role kind = Role::site;
    Role role() const final { return kind; }
    virtual void light(Lamp, bool on) = 0;   // no effect where there is no such lamp
};

}  // namespace drivers
