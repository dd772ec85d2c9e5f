#pragma once

#include <string>

#include "drivers/status.h"

namespace drivers {

enum class DoorState { unknown, closed, open };

struct DoorReleased { std::string job; int door = 0; };             // the board has taken the command; the door has said nothing yet
// The door itself said so; `already`: before it was told to, so that nothing was done.
struct DoorOpened { std::string job; int door = 0; bool already = false; };
struct DoorFailed { std::string job; int door = 0; Fault fault; };  // it did not open, or nobody can say
// Also once for each door when it is first read. `forced`: it opened without a command of ours.
struct DoorChanged { int door = 0; DoorState state = DoorState::unknown; bool forced = false; };
struct DoorLeftOpen { int door = 0; };                              // longer than it may be

// What a door that was shut and told to open said of itself.
struct DoorTested {
    enum class Verdict { asConfigured, reversed, nothingChanged };  // reversed: its feedback is wired the other way round
    std::string job;
    int door = 0;
    Verdict verdict = Verdict::nothingChanged;
};

// A pickup locker (取件柜). Doors count from 1, over all boards.
class Locker : public Device {
public:
    static constexpr Role kind = Role::locker;
    Role role() const final { return kind; }
    // DoorOpened or DoorFailed follows; one door at a time. A door of a locker that is away fails at once: it is never opened
    // later, for somebody else.
    virtual void open(std::string job, int door) = 0;
    // The same with a shut door and a technician in front; DoorTested or DoorFailed follows.
    virtual void test(std::string job, int door) = 0;
};

}  // namespace drivers
