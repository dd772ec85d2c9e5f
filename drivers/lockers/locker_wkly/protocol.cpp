#include "drivers/lockers/locker_wkly/protocol.h"

#include <algorithm>
#include <array>

namespace drivers {

namespace {

constexpr std::array<std::uint8_t, 4> wklyHead{0x57, 0x4B, 0x4C, 0x59};
constexpr std::size_t lengthAt = 4, boardAtByte = 5, commandAt = 6, dataAt = 7;
constexpr std::size_t frameBytes = 8;   // without data

std::uint8_t exclusiveOrWkly(BytesWkly::const_iterator from, BytesWkly::const_iterator to) {
    std::uint8_t sum = 0;
    for (; from != to; ++from) sum = static_cast<std::uint8_t>(sum ^ *from);
    return sum;
}

// The frame that begins there, if it is whole and right.
std::optional<std::size_t> wholeFrame(const BytesWkly& received, BytesWkly::const_iterator begin) {
    const auto there = static_cast<std::size_t>(received.end() - begin);
    if (there < frameBytes || !std::equal(wklyHead.begin(), wklyHead.end(), begin)) return std::nullopt;
    const std::size_t size = begin[lengthAt];
    if (size < frameBytes || size > there) return std::nullopt;
    const auto last = begin + static_cast<std::ptrdiff_t>(size) - 1;
    return exclusiveOrWkly(begin, last) == *last ? std::optional{size} : std::nullopt;
}

}  // namespace

BytesWkly writeWkly(const WklyFrame& frame) {
    BytesWkly bytes(wklyHead.begin(), wklyHead.end());
    bytes.insert(bytes.end(), {static_cast<std::uint8_t>(wklyBytes(frame.data.size())), static_cast<std::uint8_t>(frame.board), static_cast<std::uint8_t>(frame.command)});
    bytes.insert(bytes.end(), frame.data.begin(), frame.data.end());
    bytes.push_back(exclusiveOrWkly(bytes.begin(), bytes.end()));
    return bytes;
}

std::size_t wklyBytes(std::size_t dataBytes) { return frameBytes + dataBytes; }

// Every place where a frame may begin is tried: a damaged length must not hide the frame behind it.
std::optional<WklyFrame> takeWkly(BytesWkly& received) {
    for (auto begin = received.begin(); begin != received.end(); ++begin) {
        const auto size = wholeFrame(received, begin);
        if (!size) continue;
        const auto end = begin + static_cast<std::ptrdiff_t>(*size);
        WklyFrame frame{begin[boardAtByte], static_cast<WklyCommand>(begin[commandAt]), {begin + dataAt, end - 1}};
        received.erase(received.begin(), end);
        return frame;
    }
    return std::nullopt;
}

}  // namespace drivers
