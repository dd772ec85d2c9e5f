#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "drivers/classes/locker.h"

namespace drivers {

// What is known of the doors of a locker: what is worth saying of a reading. Has no clock of its own.
class Doors {
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit Doors(int count) : doors_(static_cast<std::size_t>(count)) {}

    // It has been told to open: until then an opening is ours.
    void command(int door, Time until) { at(door).oursUntil = until; }
    std::optional<DoorChanged> read(int door, DoorState, Time now);
    DoorState state(int door) const { return doors_.at(static_cast<std::size_t>(door - 1)).said.value_or(DoorState::unknown); }
    // Those that stand open longer than that, each once.
    std::vector<int> leftOpen(Time now, std::chrono::milliseconds allowed);

private:
    struct Door {
        std::optional<DoorState> said;
        DoorState known = DoorState::unknown;      // the last that was open or closed
        Time openSince{}, oursUntil{};
        bool told = false;                         // that it was left open
    };
    Door& at(int door) { return doors_.at(static_cast<std::size_t>(door - 1)); }

    std::vector<Door> doors_;
};

}  // namespace drivers
