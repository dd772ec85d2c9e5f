#include "drivers/emulators/locker.h"

#include <stdexcept>

namespace emulators {

namespace {

const std::string lockerName = "locker";

std::vector<LockerBoards::Board> boardsOf(Locker::Kind kind, const std::vector<int>& locks) {
    std::vector<LockerBoards::Board> boards;
    int address = kind == Locker::Kind::boardsWkly ? 0 : 1;
    for (int count : locks) boards.push_back({address++, std::vector<LockerBoards::Door>(static_cast<std::size_t>(count))});
    return boards;
}

std::unique_ptr<LockerSpeech> speechOf(Locker::Kind kind, LockerBoards& boards, Dock& dock) {
    switch (kind) {
    case Locker::Kind::boards8a: return speak8a(boards, dock, lockerName);
    case Locker::Kind::boardsWkly: return speakWkly(boards);
    case Locker::Kind::relays: break;
    }
    return speakRelays(boards, dock, lockerName);
}

}  // namespace

Locker::Kind lockerKindCalled(const std::string& word) {
    if (word == "8a") return Locker::Kind::boards8a;
    if (word == "wkly") return Locker::Kind::boardsWkly;
    if (word == "relays") return Locker::Kind::relays;
    throw std::invalid_argument{"a locker's boards are 8a, wkly or relays"};
}

Locker::Locker(Loop& loop, Wire& wire, Dock& dock, Kind kind, const std::vector<int>& locks)
    : wire_{wire}, dock_{dock}, line_{loop, wire, dock, lockerName}, boards_{loop, dock, lockerName, boardsOf(kind, locks)},
      speech_{speechOf(kind, boards_, dock)} {
    loop.call([&] {
        wire.take([this](const Bytes& bytes) { received(bytes); }, [this] { sent_.clear(); });
        boards_.changed = [this](auto& board, int lock) { moved(board, lock); };
        dock.describe(lockerName, [this] { return line_.state() + boards_.state(); });
        dock.offer(lockerName, "push", "on|off: doors that move are told unasked", [this](auto& rest) { pushes_ = onOrOff(rest); });
    });
}

Locker::~Locker() {
    dock_.withdraw(lockerName);
    wire_.leave();
}

void Locker::received(const Bytes& bytes) {
    line_.heard(bytes);
    sent_.insert(sent_.end(), bytes.begin(), bytes.end());
    while (auto answer = speech_->next(sent_))
        if (!answer->empty()) line_.answer(*std::move(answer));
}

void Locker::moved(const LockerBoards::Board& board, int lock) {
    if (!pushes_) return;
    if (auto words = speech_->pushed(board, lock); !words.empty()) line_.answer(std::move(words));
}

}  // namespace emulators
