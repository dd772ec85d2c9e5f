#include "drivers/emulators/sam_frame.h"

#include <algorithm>

namespace emulators {

namespace {

const Bytes head{0xAA, 0xAA, 0xAA, 0x96, 0x69};

std::uint8_t exclusiveOr(Bytes::const_iterator from, Bytes::const_iterator to) {
    std::uint8_t sum = 0;
    for (; from != to; ++from) sum = static_cast<std::uint8_t>(sum ^ *from);
    return sum;
}

}  // namespace

std::optional<std::variant<SamCall, BadCall>> takeCall(Bytes& sent) {
    const auto frame = std::search(sent.begin(), sent.end(), head.begin(), head.end());
    const bool found = frame != sent.end();
    if (found) sent.erase(sent.begin(), frame);
    else if (sent.size() >= head.size()) sent.erase(sent.begin(), sent.end() - 4);   // may be most of a preamble
    if (!found || sent.size() < 7) return std::nullopt;
    const auto length = sent.begin() + 5;
    const auto counted = length[0] << 8 | length[1];
    if (counted < 3 || counted > 64) {
        sent.clear();
        return BadCall{0x11};
    }
    if (sent.end() - length < 2 + counted) return std::nullopt;
    const auto check = length + 1 + counted;
    const bool right = exclusiveOr(length, check) == *check;
    const SamCall call{length[2], length[3]};
    sent.erase(sent.begin(), check + 1);
    if (!right) return BadCall{0x10};
    return call;
}

Bytes samAnswer(std::uint8_t sw3, const Bytes& data) {
    Bytes frame = head;
    const auto length = data.size() + 4;
    frame.insert(frame.end(), {static_cast<std::uint8_t>(length >> 8), static_cast<std::uint8_t>(length), 0x00, 0x00, sw3});
    frame.insert(frame.end(), data.begin(), data.end());
    frame.push_back(exclusiveOr(frame.begin() + 5, frame.end()));
    return frame;
}

}  // namespace emulators
