#pragma once

#include "drivers/emulators/faulty_line.h"
#include "drivers/emulators/locker_speech.h"

namespace emulators {

// A pickup locker: boards with doors on one line. Of relays on Modbus and of 8A boards the first has the address 1, of WKLY
// boards 0. The dock can open and shut its doors, jam them, break their contacts, turn their wiring and spoil the line.
class Locker {
public:
    enum class Kind { boards8a, boardsWkly, relays };
    Locker(Loop&, Wire&, Dock&, Kind, const std::vector<int>& locks = {24, 8});
    ~Locker();
    Locker(const Locker&) = delete;
    Locker& operator=(const Locker&) = delete;

private:
    void received(const Bytes&);
    void moved(const LockerBoards::Board&, int lock);

    Wire& wire_;
    Dock& dock_;
    FaultyLine line_;
    LockerBoards boards_;
    std::unique_ptr<LockerSpeech> speech_;
    bool pushes_ = false;
    Bytes sent_;
};

// "8a", "wkly" or "relays"; anything else throws.
Locker::Kind lockerKindCalled(const std::string&);

}  // namespace emulators
