#pragma once

#include <optional>
#include <vector>

#include "drivers/option_words.h"

namespace drivers {

// One of the boards on a bus, and the wires of its locks.
struct LockerBoard {
    enum class Shorted { whenClosed, whenOpen };   // the feedback contact
    int address = 1, locks = 0;
    Shorted feedback = Shorted::whenClosed;
    int firstDoor = 1;                             // of the locker, which counts over all boards
};

struct LockerPlace { const LockerBoard* board; int lock; };   // lock: from 1

// What may stand in an address, and whether the wires of the feedback are ours to know.
struct BoardRules { int leastAddress, mostAddress, mostLocks; bool wired; };

// The option "boards": ADDRESS:LOCKS, then :closed or :open when the feedback is shorted then; "1:24, 2:16:open".
std::vector<LockerBoard> lockerBoards(OptionWords&, const BoardRules&);

int doorCount(const std::vector<LockerBoard>&);
std::optional<LockerPlace> placeOf(const std::vector<LockerBoard>&, int door);
const LockerBoard* boardAt(const std::vector<LockerBoard>&, int address);

}  // namespace drivers
