#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "drivers/emulators/dock.h"

namespace emulators {

// The boards of an emulated locker with their doors, and the hands that open and shut them: open, close, stuck, free,
// broken, mended N; sluggish MILLISECONDS (off holds still what is about to move); reversed on|off.
class LockerBoards {
public:
    struct Door { bool open = false, stuck = false, broken = false; };   // broken: its contact
    struct Board { int address; std::vector<Door> doors; };

    LockerBoards(Loop&, Dock&, const std::string& device, std::vector<Board>);
    ~LockerBoards();
    LockerBoards(const LockerBoards&) = delete;
    LockerBoards& operator=(const LockerBoards&) = delete;

    Board* board(int address);
    void pulse(Board&, int lock);                       // locks count from 1; nothing when there is no such lock
    bool shorted(const Door& door) const { return door.open == reversed_; }   // its feedback contact
    std::function<void(const Board&, int lock)> changed{};   // a door was opened or shut
    std::string state() const;                          // ", door 3 open"

private:
    using Hand = void (LockerBoards::*)(Board&, int lock);
    void offer(Dock&, const std::string& device, const std::string& verb, Hand);
    void move(Board&, int lock, bool open);
    void holdStill();
    void openByHand(Board& board, int lock) { move(board, lock, true); }
    void close(Board& board, int lock) { move(board, lock, false); }
    void jam(Board& board, int lock) { door(board, lock).stuck = true; }
    void release(Board& board, int lock) { door(board, lock).stuck = false; }
    void breakContact(Board& board, int lock) { door(board, lock).broken = true; }
    void mend(Board& board, int lock) { door(board, lock).broken = false; }
    static Door& door(Board& board, int lock) { return board.doors.at(static_cast<std::size_t>(lock - 1)); }

    Loop& loop_;
    std::vector<Board> boards_;
    std::chrono::milliseconds sluggish_{0};
    bool reversed_ = false;                             // wired so that the contact is shorted while the door is open
    std::map<Loop::TimerId, const Door*> moving_;
};

}  // namespace emulators
