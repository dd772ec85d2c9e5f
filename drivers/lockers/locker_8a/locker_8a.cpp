#include "drivers/lockers/locker_8a/locker_8a.h"

#include <algorithm>
#include <set>

#include "drivers/lockers/board_locker.h"
#include "drivers/lockers/locker_8a/protocol.h"

namespace drivers {

namespace {

constexpr BoardRules rules8a{1, 255, 64, true};

class Bus8a final : public LockerBus {
public:
    Bus8a(std::unique_ptr<Transport> pipe, const LockerSettings& settings, Unasked unasked)
        : boards_{settings.boards}, line_{std::move(pipe), settings.patience}, unasked_{std::move(unasked)} {}

    void begin(const LockerBoard&) override;
    Taken open(const LockerBoard&, int lock) override;
    DoorState door(const LockerBoard& board, int lock, int tries) override { return doorState(board, readOne(board, lock, tries)); }
    std::vector<DoorState> doors(const LockerBoard&, int tries) override;
    void listen() override { line_.listen([this](auto& received) { return takePushed8a(received, pushed()), false; }); }
    const Transport& pipe() const override { return line_.pipe(); }

private:
    bool readOne(const LockerBoard&, int lock, int tries);
    std::vector<bool> readAll(const LockerBoard&, int tries);
    std::vector<bool> askAll(const LockerBoard&, int tries);
    Unasked8a pushed();

    std::vector<LockerBoard> boards_;
    HalfDuplex line_;
    Unasked unasked_;
    std::set<int> bitsTurned_;   // boards whose bit is 1 where the status byte of one lock says 00
};

// What no document says, and the board can be asked: whether a 1 where all locks are read means what 11 means for one.
void Bus8a::begin(const LockerBoard& board) {
    constexpr int tries = 3;
    bitsTurned_.erase(board.address);
    for (int left = tries; left > 0; --left) {
        const bool before = readOne(board, 1, tries), bit = readAll(board, tries).front(), after = readOne(board, 1, tries);
        if (before != after) continue;   // it moved meanwhile
        if (bit != before) bitsTurned_.insert(board.address);
        return;
    }
}

LockerBus::Taken Bus8a::open(const LockerBoard& board, int lock) {
    bool answered = false;
    try {
        line_.ask(open8a(board.address, lock), oneBytes8a, [&](Bytes8a& received) {
            return answered = takeOpened8a(received, board.address, lock, pushed());
        }, 1);
    } catch (const Timeout&) {
        // Some boards answer no command. The door tells.
    } catch (const AskAgain&) {
    }
    return answered ? Taken::yes : Taken::unanswered;
}

std::vector<DoorState> Bus8a::doors(const LockerBoard& board, int tries) {
    const bool turned = bitsTurned_.contains(board.address);
    std::vector<DoorState> states;
    for (const bool bit : readAll(board, tries)) states.push_back(doorState(board, bit != turned));
    return states;
}

// The answer about one lock never looks like its question: so it shows whether the line gives back what is sent.
bool Bus8a::readOne(const LockerBoard& board, int lock, int tries) {
    std::optional<bool> shorted;
    const auto question = readOne8a(board.address, lock);
    line_.ask(question, oneBytes8a, [&](Bytes8a& received) {
        if (received.size() >= question.size() && std::equal(question.begin(), question.end(), received.begin())) line_.expectEcho();
        return (shorted = takeOne8a(received, board.address, lock, pushed())).has_value();
    }, tries);
    return *shorted;
}

// Of eight locks at most, the echo of the question is an answer that says 0 of all.
std::vector<bool> Bus8a::readAll(const LockerBoard& board, int tries) {
    auto bits = askAll(board, tries);
    const bool suspect = board.locks <= 8 && !line_.echoes() && std::find(bits.begin(), bits.end(), true) == bits.end();
    if (suspect) readOne(board, 1, tries);
    return suspect && line_.echoes() ? askAll(board, tries) : bits;
}

std::vector<bool> Bus8a::askAll(const LockerBoard& board, int tries) {
    std::optional<std::vector<bool>> bits;
    line_.ask(readAll8a(board.address), allBytes8a(board.locks), [&](Bytes8a& received) {
        return (bits = takeAll8a(received, board.address, board.locks, pushed())).has_value();
    }, tries);
    return *bits;
}

Unasked8a Bus8a::pushed() {
    return [this](const Pushed8a& change) {
        const auto* board = boardAt(boards_, change.board);
        if (board && change.lock >= 1 && change.lock <= board->locks) unasked_(board->firstDoor + change.lock - 1, doorState(*board, change.shorted));
    };
}

}  // namespace

std::unique_ptr<Locker> makeLocker8a(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    auto settings = lockerSettings(options, rules8a);
    return std::make_unique<BoardLocker>(config, settings, std::move(sink), [settings](auto pipe, auto unasked) {
        return std::make_unique<Bus8a>(std::move(pipe), settings, std::move(unasked));
    });
}

std::vector<std::string> locker8aMistakes(const DeviceConfig& config) { return lockerMistakes(config, rules8a); }

}  // namespace drivers
