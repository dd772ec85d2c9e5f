#include "drivers/card_readers/sam_v/protocol.h"

#include <fmt/core.h>

#include <algorithm>

namespace drivers {

namespace {

constexpr std::array<std::uint8_t, 5> preamble{0xAA, 0xAA, 0xAA, 0x96, 0x69};
constexpr std::array<std::uint8_t, 4> preambleEnd{0xAA, 0xAA, 0x96, 0x69};
constexpr std::size_t longestReply = 3072;   // the receive buffer of the makers' own library
constexpr std::size_t textBytes = 256, shortestRecord = 4 + textBytes;

std::uint8_t checksum(std::span<const std::uint8_t> bytes) {
    std::uint8_t sum = 0;
    for (auto byte : bytes) sum ^= byte;
    return sum;
}

std::size_t bigEndian(std::span<const std::uint8_t> two) { return static_cast<std::size_t>(two[0] << 8 | two[1]); }

// Drops everything before the preamble, or all that cannot be the beginning of one; false while none has come.
bool skipToPreamble(std::vector<std::uint8_t>& received) {
    const auto found = std::search(received.begin(), received.end(), preambleEnd.begin(), preambleEnd.end());
    const bool there = found != received.end();
    const auto kept = static_cast<std::ptrdiff_t>(std::min(received.size(), preambleEnd.size() - 1));
    received.erase(received.begin(), there ? found : received.end() - kept);
    return there;
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
    if (!skipToPreamble(received) || received.size() < preambleEnd.size() + 2) return std::nullopt;
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

std::size_t replyBytes(SamCommand command) {
    switch (command) {
    case SamCommand::readBase: return 1295;
    case SamCommand::readFingerprint: return 2321;
    case SamCommand::readNewAddress: return 81;
    default: return 32;
    }
}

bool couldAnswer(SamCommand command, const SamReply& reply) {
    if (command == SamCommand::samId && reply.result == SamResult::success && reply.data.empty()) return false;
    const bool readsRecord = command == SamCommand::readBase || command == SamCommand::readFingerprint;
    switch (reply.result) {
    case SamResult::cardFound: case SamResult::noCard: return command == SamCommand::find;
    case SamResult::selectFailed: return command == SamCommand::select;
    case SamResult::noSuchContent: return readsRecord || command == SamCommand::readNewAddress;
    case SamResult::success: return command != SamCommand::find && readsRecord == (reply.data.size() >= shortestRecord);
    default: return true;
    }
}

SamRecord recordIn(const SamReply& reply) {
    const std::span<const std::uint8_t> data{reply.data};
    if (data.size() < shortestRecord) return {};
    const auto text = bigEndian(data), photo = bigEndian(data.subspan(2)), finger = bigEndian(data.subspan(4));
    if (text != textBytes) return {};
    if (data.size() == 4 + text + photo) return {data.subspan(4, text), data.last(photo), {}};
    if (data.size() == 6 + text + photo + finger) return {data.subspan(6, text), data.subspan(6 + text, photo), data.last(finger)};
    return {};
}

// 16 bytes, the low one of each number first: two of two bytes, three of four.
std::string samIdText(std::span<const std::uint8_t> id) {
    if (id.size() != 16) return "";
    const auto number = [&](std::size_t at, int bytes) {
        std::uint32_t value = 0;
        while (bytes-- > 0) value = value << 8 | id[at + static_cast<std::size_t>(bytes)];
        return value;
    };
    return fmt::format("{:02}.{:02}-{}-{:010}-{}", number(0, 2), number(2, 2), number(4, 4), number(8, 4), number(12, 4));
}

}  // namespace drivers
