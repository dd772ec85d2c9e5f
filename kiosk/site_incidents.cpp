#include "kiosk/site_incidents.h"

namespace kiosk {

std::optional<Incident> siteIncident(const drivers::SiteChanged& changed, bool before) {
    using drivers::SiteInput;
    if (changed.on == before) return std::nullopt;
    switch (changed.input) {
        case SiteInput::cabinetDoor: return changed.on ? Incident::cabinetOpened : Incident::cabinetClosed;
        case SiteInput::onBattery: return changed.on ? Incident::mainsGone : Incident::mainsBack;
        case SiteInput::tamper: return changed.on ? std::optional{Incident::tampered} : std::nullopt;
        case SiteInput::batteryLow: return changed.on ? std::optional{Incident::batteryLow} : std::nullopt;
        case SiteInput::operatorSwitch: case SiteInput::presence: break;
    }
    return std::nullopt;
}

}  // namespace kiosk
