#include "drivers/lockers/locker_wkly/locker_wkly.h"

#include <fmt/core.h>

#include "drivers/lockers/board_locker.h"
#include "drivers/lockers/locker_wkly/protocol.h"

namespace drivers {

namespace {

constexpr BoardRules rulesWkly{0, 255, 200, false};   // an answer about all of them is one frame of at most 255 bytes
constexpr std::uint8_t wklyOk = 0x00;

DoorState stateWkly(std::uint8_t byte) {
    switch (static_cast<WklyDoor>(byte)) {
    case WklyDoor::open: return DoorState::open;
    case WklyDoor::closed: return DoorState::closed;
    case WklyDoor::fault: break;
    }
    return DoorState::unknown;
}

class BusWkly final : public LockerBus {
public:
    BusWkly(std::unique_ptr<Transport> pipe, const LockerSettings& settings, Unasked unasked)
        : boards_{settings.boards}, line_{std::move(pipe), settings.patience}, unasked_{std::move(unasked)} {}

    Taken open(const LockerBoard&, int lock) override;
    DoorState door(const LockerBoard&, int lock, int tries) override;
    std::vector<DoorState> doors(const LockerBoard&, int tries) override;
    void listen() override;
    const Transport& pipe() const override { return line_.pipe(); }

private:
    BytesWkly ask(const WklyFrame&, std::size_t leastData, int tries);
    bool isAnswer(const WklyFrame& question, std::size_t leastData, const WklyFrame& frame);

    std::vector<LockerBoard> boards_;
    HalfDuplex line_;
    Unasked unasked_;
};

std::uint8_t channel(int lock) { return static_cast<std::uint8_t>(lock); }

LockerBus::Taken BusWkly::open(const LockerBoard& board, int lock) {
    try {
        ask({board.address, WklyCommand::openOne, {channel(lock)}}, 3, 1);
        return Taken::yes;
    } catch (const Timeout&) {
        // The answer may be lost and the door open all the same. It tells.
    } catch (const AskAgain&) {
    }
    return Taken::unanswered;
}

DoorState BusWkly::door(const LockerBoard& board, int lock, int tries) {
    return stateWkly(ask({board.address, WklyCommand::queryOne, {channel(lock)}}, 3, tries)[2]);
}

std::vector<DoorState> BusWkly::doors(const LockerBoard& board, int tries) {
    const auto locks = static_cast<std::size_t>(board.locks);
    const auto data = ask({board.address, WklyCommand::queryAll, {}}, 2 + locks, tries);
    std::vector<DoorState> states;
    for (std::size_t lock = 0; lock < locks; ++lock) states.push_back(stateWkly(data[2 + lock]));
    return states;
}

// The data of the answer: it begins with status, then the channel or the count.
BytesWkly BusWkly::ask(const WklyFrame& question, std::size_t leastData, int tries) {
    BytesWkly data;
    line_.ask(writeWkly(question), wklyBytes(leastData), [&](BytesWkly& received) {
        while (auto frame = takeWkly(received)) {
            if (!isAnswer(question, leastData, *frame)) continue;
            data = frame->data;
            return true;
        }
        return false;
    }, tries);
    return data;
}

// An echo holds the data of the question, which no answer does: a refusal is FF, and no channel has that number.
bool BusWkly::isAnswer(const WklyFrame& question, std::size_t leastData, const WklyFrame& frame) {
    if (frame.board != question.board || frame.command != question.command || frame.data.empty() || frame.data == question.data) return false;
    if (frame.data.front() != wklyOk)
        throw BoardRefuses{{Fault::Kind::moduleFailed, fmt::format("command {:02X} failed", static_cast<int>(question.command)), Remedy::maintenance}};
    const bool ofThatLock = question.data.empty() || (frame.data.size() > 1 && frame.data[1] == question.data[0]);
    if (question.data.empty() && frame.data.size() < leastData)
        throw BoardRefuses{{Fault::Kind::notConfigured, fmt::format("it has {} locks, and more are configured", frame.data.size() - 2), Remedy::configuration}};
    return ofThatLock && frame.data.size() >= leastData;
}

void BusWkly::listen() {
    line_.listen([this](BytesWkly& received) {
        while (auto frame = takeWkly(received)) {
            const auto* board = boardAt(boards_, frame->board);
            if (!board || frame->command != WklyCommand::doorChanged || frame->data.size() != 2) continue;
            const int lock = frame->data[0];
            if (lock >= 1 && lock <= board->locks) unasked_(board->firstDoor + lock - 1, stateWkly(frame->data[1]));
        }
        return false;
    });
}

}  // namespace

std::unique_ptr<Locker> makeLockerWkly(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    auto settings = lockerSettings(options, rulesWkly);
    return std::make_unique<BoardLocker>(config, settings, std::move(sink), [settings](auto pipe, auto unasked) {
        return std::make_unique<BusWkly>(std::move(pipe), settings, std::move(unasked));
    });
}

std::vector<std::string> lockerWklyMistakes(const DeviceConfig& config) { return lockerMistakes(config, rulesWkly); }

}  // namespace drivers
