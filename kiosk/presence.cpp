#include "kiosk/presence.h"

#include <type_traits>

namespace kiosk {

void Presence::on(const drivers::DeviceEvent& event, std::chrono::milliseconds now) {
    if (event.from != drivers::Role::site) return;
    auto* changed = std::get_if<drivers::SiteChanged>(&event.what);
    auto* status = std::get_if<drivers::StatusChanged>(&event.what);
    const bool reads = !status || status->status == drivers::Status::online || status->status == drivers::Status::fraudAttempt;
    if (!reads) there_ = false, away_.reset();       // the sensor is blind
    if (!changed || changed->input != drivers::SiteInput::presence) return;
    there_ = changed->on;
    if (there_) away_.reset();
    else if (!away_) away_ = now;
}

bool byHand(const drivers::DeviceEvent& event) {
    using namespace drivers;
    return std::visit([]<class What>(const What&) {
        return std::is_same_v<What, CardRead> || std::is_same_v<What, CardRefused> || std::is_same_v<What, CardRemoved> ||
               std::is_same_v<What, ChipCardInserted> || std::is_same_v<What, ChipCardRemoved> || std::is_same_v<What, BarcodeRead> ||
               std::is_same_v<What, PadPressed>;
    }, event.what);
}

bool holdsPersonalData(const ui::Prompt& prompt) {
    return std::visit([]<class Shown>(const Shown&) {
        constexpr bool forEverybody =
            std::is_same_v<Shown, ui::Attract> || std::is_same_v<Shown, ui::Search> || std::is_same_v<Shown, ui::Notice> ||
            std::is_same_v<Shown, ui::Present> || std::is_same_v<Shown, ui::Reading> || std::is_same_v<Shown, ui::Working> ||
            std::is_same_v<Shown, ui::Trouble> || std::is_same_v<Shown, ui::Farewell> || std::is_same_v<Shown, ui::OutOfService>;
        return !forEverybody;
    }, prompt);
}

}  // namespace kiosk
