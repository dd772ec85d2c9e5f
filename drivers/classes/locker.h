#pragma once

#include <string>

#include "drivers/status.h"

namespace drivers {

enum class DoorState { unknown, closed, open };

struct DoorOpened { std::string job; int door = 0; };               // the door itself said so
struct DoorFailed { std::string job; int door = 0; Fault fault; };  // it did not open, or nobody can say
// `forced`: it opened without a command of ours.
struct DoorChanged { int door = 0; DoorState state = DoorState::unknown; bool forced = false; };
struct DoorLeftOpen { int door = 0; };                              // longer than it may be

// A pickup locker (取件柜). Doors count from 1, over all boards.
class Locker : public Device {
public:
    static constexpr Role kind = Role::locker;
    Role role() const final { return kind; }
    virtual void open(std::string job, int door) = 0;   // DoorOpened or DoorFailed follows; one door at a time
};

}  // namespace drivers
