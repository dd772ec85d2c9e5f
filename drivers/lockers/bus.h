#pragma once

#include <functional>
#include <stdexcept>
#include <vector>

#include "drivers/classes/locker.h"
#include "drivers/lockers/boards.h"
#include "drivers/transport.h"

namespace drivers {

// The board understood and says no, or its door does.
struct BoardRefuses : std::runtime_error {
    explicit BoardRefuses(Fault fault_) : std::runtime_error{fault_.detail}, fault{std::move(fault_)} {}
    Fault fault;
};

// What a family of locker boards knows: its bytes. A command is sent once; what is read is asked for up to `tries` times.
// They throw as HalfDuplex::ask, or BoardRefuses.
class LockerBus {
public:
    enum class Taken { yes, unanswered };
    using Unasked = std::function<void(int door, DoorState)>;

    virtual ~LockerBus() = default;
    // What has to be learned from a board before it can be understood.
    virtual void begin(const LockerBoard&) {}
    virtual Taken open(const LockerBoard&, int lock) = 0;           // one pulse; nothing is known of the door then
    virtual DoorState door(const LockerBoard&, int lock, int tries) = 0;
    virtual std::vector<DoorState> doors(const LockerBoard&, int tries) = 0;   // all its locks, in order
    virtual void listen() = 0;                                      // what comes unasked
    virtual const Transport& pipe() const = 0;
};

// What the feedback says, by how it is wired.
inline DoorState doorState(const LockerBoard& board, bool shorted) {
    return shorted == (board.feedback == LockerBoard::Shorted::whenClosed) ? DoorState::closed : DoorState::open;
}

}  // namespace drivers
