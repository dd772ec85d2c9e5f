#include "drivers/lockers/doors.h"

namespace drivers {

// A door that was shut when it was seen last and is open when its board is back was opened without us, too.
std::optional<DoorChanged> Doors::read(int number, DoorState state, Time now) {
    auto& door = at(number);
    if (door.said == state) return std::nullopt;
    door.said = state;
    const bool opens = state == DoorState::open && door.known != DoorState::open;
    const bool forced = opens && door.known == DoorState::closed && now > door.oursUntil;
    if (opens) door.openSince = now, door.told = false;
    if (state != DoorState::unknown) door.known = state;
    return DoorChanged{number, state, forced};
}

std::vector<int> Doors::leftOpen(Time now, std::chrono::milliseconds allowed) {
    std::vector<int> all;
    for (std::size_t i = 0; i < doors_.size(); ++i) {
        auto& door = doors_[i];
        if (door.said != DoorState::open || door.told || now - door.openSince < allowed) continue;
        door.told = true;
        all.push_back(static_cast<int>(i) + 1);
    }
    return all;
}

}  // namespace drivers
