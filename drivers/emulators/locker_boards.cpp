#include "drivers/emulators/locker_boards.h"

#include <algorithm>
#include <memory>
#include <stdexcept>

#include "drivers/emulators/faulty_line.h"

namespace emulators {

LockerBoards::LockerBoards(Loop& loop, Dock& dock, const std::string& device, std::vector<Board> boards) : loop_{loop}, boards_{std::move(boards)} {
    offer(dock, device, "open", &LockerBoards::openByHand);
    offer(dock, device, "close", &LockerBoards::close);
    offer(dock, device, "stuck", &LockerBoards::jam);
    offer(dock, device, "free", &LockerBoards::release);
    offer(dock, device, "broken", &LockerBoards::breakContact);
    offer(dock, device, "mended", &LockerBoards::mend);
    dock.offer(device, "sluggish", "MILLISECONDS|off", [this](auto& rest) {
        sluggish_ = std::chrono::milliseconds{rest == "off" ? 0 : wholeNumberIn(rest)};
        if (rest == "off") holdStill();
    });
    dock.offer(device, "reversed", "on|off", [this](auto& rest) { reversed_ = onOrOff(rest); });
}

LockerBoards::~LockerBoards() {
    loop_.call([this] { holdStill(); });
}

void LockerBoards::holdStill() {
    for (const auto& [id, door] : moving_) loop_.cancel(id);
    moving_.clear();
}

// Doors count over all boards.
void LockerBoards::offer(Dock& dock, const std::string& device, const std::string& verb, Hand hand) {
    dock.offer(device, verb, "DOOR", [this, hand](auto& rest) {
        int lock = wholeNumberIn(rest);
        for (auto& one : boards_) {
            const auto here = static_cast<int>(one.doors.size());
            if (lock >= 1 && lock <= here) return (this->*hand)(one, lock);
            lock -= here;
        }
        throw std::invalid_argument{"there is no such door"};
    });
}

LockerBoards::Board* LockerBoards::board(int address) {
    const auto found = std::ranges::find(boards_, address, &Board::address);
    return found == boards_.end() ? nullptr : &*found;
}

void LockerBoards::pulse(Board& board, int lock) {
    if (lock < 1 || lock > static_cast<int>(board.doors.size()) || door(board, lock).stuck) return;
    if (sluggish_.count() == 0) return move(board, lock, true);
    const auto id = std::make_shared<Loop::TimerId>();
    *id = loop_.after(sluggish_, [this, id, &board, lock] {
        moving_.erase(*id);
        move(board, lock, true);
    });
    moving_[*id] = &door(board, lock);
}

void LockerBoards::move(Board& board, int lock, bool open) {
    if (door(board, lock).open == open) return;
    door(board, lock).open = open;
    if (changed) changed(board, lock);
}

std::string LockerBoards::state() const {
    std::string words;
    int number = 0;
    for (const auto& board : boards_)
        for (const auto& door : board.doors) {
            ++number;
            const bool moves = std::ranges::any_of(moving_, [&](auto& one) { return one.second == &door; });
            if (moves) words += ", door " + std::to_string(number) + " moving";
            if (door.open) words += ", door " + std::to_string(number) + " open";
            if (door.stuck) words += ", door " + std::to_string(number) + " stuck";
            if (door.broken) words += ", door " + std::to_string(number) + " broken";
        }
    return words;
}

}  // namespace emulators
