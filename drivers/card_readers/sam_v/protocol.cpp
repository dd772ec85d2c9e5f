#include "drivers/card_readers/sam_v/protocol.h"

#include <algorithm>

namespace drivers {

namespace {

constexpr std::array<std::uint8_t, 5> preamble{0xAA, 0xAA, 0xAA, 0x96, 0x69};
constexpr std::array<std::uint8_t, 4> preambleEnd{0xAA, 0xAA, 0x96, 0x69};
constexpr std::size_t longestReply = 3072;   // the receive buffer of the makers' own library

std::uint8_t checksum(std::span<const std::uint8_t> bytes) {
    std::uint8_t sum = 0;
    for (auto byte : bytes) sum ^= byte;
    return sum;
}

std::size_t bigEndian(std::span<const std::uint8_t> two) { return static_cast<std::size_t>(two[0] << 8 | two[1]); }

// Drops everything before LEN; false while no preamble has come.
bool skipPreamble(std::vector<std::uint8_t>& received) {
    auto found = std::search(received.begin(), received.end(), preambleEnd.begin(), preambleEnd.end());
    return found != received.end() && (received.erase(received.begin(), found), true);
}

SamReply replyIn(std::span<const std::uint8_t> body) {
    return {static_cast<SamResult>(body[2]), {body[0], body[1]}, {body.begin() + 3, body.end()}};
}

}  // namespace

std::vector<std::uint8_t> samRequest(std::uint8_t command, std::uint8_t parameter) {
    std::vector<std::uint8_t> frame{preamble.begin(), preamble.end()};
    for (const std::uint8_t byte : {std::uint8_t{0x00}, std::uint8_t{0x03}, command, parameter}) frame.push_back(byte);
    frame.push_back(checksum(std::span{frame}.subspan(preamble.size())));
    return frame;
}

std::vector<std::uint8_t> samRequest(SamCommand command) {
    const auto both = static_cast<std::uint16_t>(command);
    return samRequest(static_cast<std::uint8_t>(both >> 8), static_cast<std::uint8_t>(both));
}

std::optional<SamReply> takeSamReply(std::vector<std::uint8_t>& received) {
    if (!skipPreamble(received) || received.size() < preambleEnd.size() + 2) return std::nullopt;
    const auto counted = std::span<const std::uint8_t>{received}.subspan(preambleEnd.size());
    const auto length = bigEndian(counted);   // bytes behind it, the checksum included
    if (length < 4 || length > longestReply) throw DamagedReply{"the module sent a reply of an impossible length"};
    if (counted.size() < 2 + length) return std::nullopt;
    if (checksum(counted.first(1 + length)) != counted[1 + length])
        throw DamagedReply{"the module sent a reply with a wrong checksum"};
    auto reply = replyIn(counted.subspan(2, length - 1));
    received.erase(received.begin(), received.begin() + static_cast<std::ptrdiff_t>(preambleEnd.size() + 2 + length));
    return reply;
}

std::span<const std::uint8_t> textOf(const SamReply& reply) {
    const std::span<const std::uint8_t> data{reply.data};
    if (data.size() < 4) return {};
    const auto text = bigEndian(data), photo = bigEndian(data.subspan(2));
    return text == 256 && data.size() == 4 + text + photo ? data.subspan(4, text) : std::span<const std::uint8_t>{};
}

}  // namespace drivers
