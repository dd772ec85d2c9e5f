#include "drivers/lockers/locker_8a/protocol.h"

#include <algorithm>
#include <array>

namespace drivers {

namespace {

constexpr std::uint8_t openHead = 0x8A, readHead = 0x80, pushHead = 0x81, openWord = 0x11, readWord = 0x33;
constexpr std::uint8_t shortedStatus = 0x11, apartStatus = 0x00;
constexpr std::size_t mostGroups = 8;

std::uint8_t exclusiveOr8a(Bytes8a::const_iterator from, Bytes8a::const_iterator to) {
    std::uint8_t sum = 0;
    for (; from != to; ++from) sum = static_cast<std::uint8_t>(sum ^ *from);
    return sum;
}

Bytes8a frame8a(std::uint8_t head, int board, int lock, std::uint8_t word) {
    Bytes8a bytes{head, static_cast<std::uint8_t>(board), static_cast<std::uint8_t>(lock), word};
    bytes.push_back(exclusiveOr8a(bytes.begin(), bytes.end()));
    return bytes;
}

// Whether so many bytes from there are there and end with the XOR of those before.
bool isFrame(const Bytes8a& received, std::size_t at, std::size_t size) {
    if (at + size > received.size()) return false;
    const auto begin = received.begin() + static_cast<std::ptrdiff_t>(at), last = begin + static_cast<std::ptrdiff_t>(size) - 1;
    return exclusiveOr8a(begin, last) == *last;
}

bool isStatus(std::uint8_t byte) { return byte == shortedStatus || byte == apartStatus; }

bool isPushed(const Bytes8a& received, std::size_t at) { return received[at] == pushHead && isFrame(received, at, oneBytes8a) && isStatus(received[at + 3]); }

// The size of an answer that begins there; 0 when none does.
using Sized = std::function<std::size_t(std::size_t at)>;

// The wanted answer, taken out of what came with all before it; empty while it is not there.
Bytes8a take8a(Bytes8a& received, const Unasked8a& unasked, const Sized& sized) {
    for (std::size_t at = 0; at < received.size();) {
        const auto begin = received.begin() + static_cast<std::ptrdiff_t>(at);
        if (const auto size = sized(at)) {
            const Bytes8a frame(begin, begin + static_cast<std::ptrdiff_t>(size));
            received.erase(received.begin(), begin + static_cast<std::ptrdiff_t>(size));
            return frame;
        }
        if (!isPushed(received, at)) {
            ++at;
            continue;
        }
        unasked({received[at + 1], received[at + 2], received[at + 3] == shortedStatus});
        received.erase(begin, begin + oneBytes8a);
    }
    return {};
}

Sized answerOf(const Bytes8a& received, std::uint8_t head, int board, int lock) {
    return [&received, begin = std::array{head, static_cast<std::uint8_t>(board), static_cast<std::uint8_t>(lock)}](std::size_t at) -> std::size_t {
        if (!isFrame(received, at, oneBytes8a) || !isStatus(received[at + 3])) return 0;
        return std::equal(begin.begin(), begin.end(), received.begin() + static_cast<std::ptrdiff_t>(at)) ? oneBytes8a : 0;
    };
}

std::size_t groupsOf(int locks) { return static_cast<std::size_t>((locks + 7) / 8); }

}  // namespace

Bytes8a open8a(int board, int lock) { return frame8a(openHead, board, lock, openWord); }
Bytes8a readOne8a(int board, int lock) { return frame8a(readHead, board, lock, readWord); }
Bytes8a readAll8a(int board) { return frame8a(readHead, board, 0, readWord); }
std::size_t allBytes8a(int locks) { return 4 + groupsOf(locks); }

bool takeOpened8a(Bytes8a& received, int board, int lock, const Unasked8a& unasked) {
    return !take8a(received, unasked, answerOf(received, openHead, board, lock)).empty();
}

std::optional<bool> takeOne8a(Bytes8a& received, int board, int lock, const Unasked8a& unasked) {
    const auto frame = take8a(received, unasked, answerOf(received, readHead, board, lock));
    return frame.empty() ? std::nullopt : std::optional{frame[3] == shortedStatus};
}

// A board may have more locks than are used: as many bytes as it sends, the highest group first.
std::optional<std::vector<bool>> takeAll8a(Bytes8a& received, int board, int locks, const Unasked8a& unasked) {
    const auto least = groupsOf(locks);
    const auto frame = take8a(received, unasked, [&](std::size_t at) -> std::size_t {
        if (received[at] != readHead || at + 1 >= received.size() || received[at + 1] != board) return 0;
        for (auto groups = least; groups <= mostGroups; ++groups)
            if (isFrame(received, at, groups + 4) && received[at + 2 + groups] == readWord) return groups + 4;
        return 0;
    });
    if (frame.empty()) return std::nullopt;
    std::vector<bool> bits;
    for (std::size_t lock = 0; lock < static_cast<std::size_t>(locks); ++lock) bits.push_back(frame[frame.size() - 3 - lock / 8] >> lock % 8 & 1);
    return bits;
}

void takePushed8a(Bytes8a& received, const Unasked8a& unasked) {
    take8a(received, unasked, [](std::size_t) { return std::size_t{0}; });
}

}  // namespace drivers
