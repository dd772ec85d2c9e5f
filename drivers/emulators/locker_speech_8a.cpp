#include "drivers/emulators/locker_speech.h"

namespace emulators {

namespace {

constexpr std::size_t question8a = 5;

Bytes closed8a(Bytes bytes) {
    std::uint8_t sum = 0;
    for (auto byte : bytes) sum = static_cast<std::uint8_t>(sum ^ byte);
    bytes.push_back(sum);
    return bytes;
}

std::uint8_t byte8a(int value) { return static_cast<std::uint8_t>(value); }

class Speech8a final : public LockerSpeech {
public:
    Speech8a(LockerBoards& boards, Dock& dock, const std::string& device) : boards_{boards} {
        dock.offer(device, "turned_bits", "on|off: where all are read", [this](auto& rest) { turnedBits_ = onOrOff(rest); });
        dock.offer(device, "mute", "on|off: commands are not answered", [this](auto& rest) { mute_ = onOrOff(rest); });
    }

    // Anything that is no question is dropped byte by byte.
    std::optional<Bytes> next(Bytes& sent) override {
        while (sent.size() >= question8a) {
            const Bytes first(sent.begin(), sent.begin() + question8a);
            const bool whole = closed8a({first.begin(), first.end() - 1}) == first;
            sent.erase(sent.begin(), sent.begin() + (whole ? question8a : 1));
            if (whole) return answer(first);
        }
        return std::nullopt;
    }

    Bytes pushed(const LockerBoards::Board& board, int lock) override {
        return closed8a({0x81, byte8a(board.address), byte8a(lock), status(board.doors[static_cast<std::size_t>(lock - 1)])});
    }

private:
    std::uint8_t status(const LockerBoards::Door& door) const { return boards_.shorted(door) && !door.broken ? 0x11 : 0x00; }

    Bytes answer(const Bytes& asked) {
        auto* board = boards_.board(asked[1]);
        const int lock = asked[2];
        if (!board || lock > static_cast<int>(board->doors.size())) return {};
        if (asked[0] == 0x8A && asked[3] == 0x11) return open(*board, lock);
        if (asked[0] == 0x80 && asked[3] == 0x33 && lock == 0) return all(*board);
        if (asked[0] == 0x80 && asked[3] == 0x33) return closed8a({0x80, asked[1], asked[2], status(board->doors[asked[2] - 1u])});
        return {};
    }

    // The answer says what the door has come to.
    Bytes open(LockerBoards::Board& board, int lock) {
        if (lock == 0)
            for (int one = 1; one <= static_cast<int>(board.doors.size()); ++one) boards_.pulse(board, one);
        else boards_.pulse(board, lock);
        if (mute_) return {};
        return closed8a({0x8A, byte8a(board.address), byte8a(lock), lock == 0 ? std::uint8_t{0x11} : status(board.doors[static_cast<std::size_t>(lock - 1)])});
    }

    Bytes all(const LockerBoards::Board& board) const {
        const auto groups = (board.doors.size() + 7) / 8;
        Bytes bytes{0x80, byte8a(board.address)};
        bytes.resize(2 + groups);
        for (std::size_t i = 0; i < board.doors.size(); ++i)
            if ((status(board.doors[i]) != 0) != turnedBits_) bytes[1 + groups - i / 8] = byte8a(bytes[1 + groups - i / 8] | 1 << i % 8);
        bytes.push_back(0x33);
        return closed8a(std::move(bytes));
    }

    LockerBoards& boards_;
    bool turnedBits_ = false, mute_ = false;
};

}  // namespace

std::unique_ptr<LockerSpeech> speak8a(LockerBoards& boards, Dock& dock, const std::string& device) { return std::make_unique<Speech8a>(boards, dock, device); }

}  // namespace emulators
