#include <algorithm>

#include "drivers/emulators/locker_speech.h"

namespace emulators {

namespace {

const Bytes headWkly{0x57, 0x4B, 0x4C, 0x59};
constexpr std::uint8_t okWkly = 0x00, failWkly = 0xFF;

Bytes closedWkly(std::uint8_t board, std::uint8_t command, const Bytes& data) {
    Bytes bytes = headWkly;
    bytes.insert(bytes.end(), {static_cast<std::uint8_t>(8 + data.size()), board, command});
    bytes.insert(bytes.end(), data.begin(), data.end());
    std::uint8_t sum = 0;
    for (auto byte : bytes) sum = static_cast<std::uint8_t>(sum ^ byte);
    bytes.push_back(sum);
    return bytes;
}

class SpeechWkly final : public LockerSpeech {
public:
    explicit SpeechWkly(LockerBoards& boards) : boards_{boards} {}

    std::optional<Bytes> next(Bytes& sent) override {
        for (;;) {
            const auto head = std::search(sent.begin(), sent.end(), headWkly.begin(), headWkly.end());
            if (head == sent.end()) return std::nullopt;   // some of one may be there
            sent.erase(sent.begin(), head);
            if (sent.size() < 8 || (sent[4] >= 8 && sent.size() < sent[4])) return std::nullopt;
            if (sent[4] < 8) {
                sent.erase(sent.begin());
                continue;
            }
            const Bytes frame(sent.begin(), sent.begin() + sent[4]);
            const Bytes data(frame.begin() + 7, frame.end() - 1);
            const bool whole = closedWkly(frame[5], frame[6], data) == frame;
            sent.erase(sent.begin(), sent.begin() + (whole ? frame[4] : 1));
            if (whole) return answer(frame[5], frame[6], data);
        }
    }

    Bytes pushed(const LockerBoards::Board& board, int lock) override {
        return closedWkly(static_cast<std::uint8_t>(board.address), 0x85, {static_cast<std::uint8_t>(lock), door(board, lock)});
    }

private:
    static bool has(const LockerBoards::Board& board, int lock) { return lock >= 1 && lock <= static_cast<int>(board.doors.size()); }
    static std::uint8_t door(const LockerBoards::Board& board, int lock) {
        const auto& one = board.doors[static_cast<std::size_t>(lock - 1)];
        return one.broken ? 0xFF : one.open ? 0x00 : 0x01;
    }

    Bytes answer(std::uint8_t address, std::uint8_t command, const Bytes& data) {
        auto* board = boards_.board(address);
        if (!board) return {};
        switch (command) {
        case 0x80: case 0x87: return closedWkly(address, command, {openMany(*board, data)});
        case 0x81: case 0x88: case 0x89: return closedWkly(address, command, {data.size() == 1 && has(*board, data[0]) ? okWkly : failWkly});
        case 0x82: case 0x83: return closedWkly(address, command, one(*board, command, data));
        case 0x84: return closedWkly(address, command, all(*board));
        case 0x86: return openAll(*board), closedWkly(address, command, {okWkly});
        default: return closedWkly(address, command, {failWkly});
        }
    }

    Bytes one(LockerBoards::Board& board, std::uint8_t command, const Bytes& data) {
        if (data.size() != 1 || !has(board, data[0])) return {failWkly};
        if (command == 0x82) boards_.pulse(board, data[0]);
        return {okWkly, data[0], door(board, data[0])};
    }

    static Bytes all(const LockerBoards::Board& board) {
        Bytes data{okWkly, static_cast<std::uint8_t>(board.doors.size())};
        for (int lock = 1; lock <= static_cast<int>(board.doors.size()); ++lock) data.push_back(door(board, lock));
        return data;
    }

    void openAll(LockerBoards::Board& board) {
        for (int lock = 1; lock <= static_cast<int>(board.doors.size()); ++lock) boards_.pulse(board, lock);
    }

    std::uint8_t openMany(LockerBoards::Board& board, const Bytes& data) {
        const bool right = !data.empty() && data[0] == data.size() - 1 && std::all_of(data.begin() + 1, data.end(), [&](int lock) { return has(board, lock); });
        if (!right) return failWkly;
        std::for_each(data.begin() + 1, data.end(), [&](int lock) { boards_.pulse(board, lock); });
        return okWkly;
    }

    LockerBoards& boards_;
};

}  // namespace

std::unique_ptr<LockerSpeech> speakWkly(LockerBoards& boards) { return std::make_unique<SpeechWkly>(boards); }

}  // namespace emulators
