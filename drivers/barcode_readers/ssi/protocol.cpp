#include "drivers/barcode_readers/ssi/protocol.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

namespace drivers {

namespace {

constexpr std::uint8_t fromHost = 0x04, fromDecoder = 0x00;
constexpr std::uint8_t retransmit = 0x01, continuation = 0x02;
constexpr std::size_t checksumBytes = 2;

// What a decoder may say to us.
constexpr std::array<std::uint8_t, 11> decoderOpcodes{0x80, 0xA4, 0xB1, 0xB4, 0xC6, 0xD0, 0xD1, 0xD4, 0xD6, 0xF3, 0xF6};

// Of all bytes before it: two's complement of their sum.
std::uint16_t ssiChecksum(std::span<const std::uint8_t> bytes) {
    return static_cast<std::uint16_t>(0x10000 - std::accumulate(bytes.begin(), bytes.end(), 0));
}

bool mayBePacket(std::span<const std::uint8_t> held) {
    if (held[0] < ssiHeadBytes) return false;
    if (held.size() > 1 && std::find(decoderOpcodes.begin(), decoderOpcodes.end(), held[1]) == decoderOpcodes.end()) return false;
    return held.size() <= 2 || held[2] == fromDecoder;
}

SsiStream::Piece pieceIn(std::span<const std::uint8_t> whole) {
    const auto body = whole.first(whole.size() - checksumBytes);
    const auto sum = ssiChecksum(body);
    if (whole[body.size()] != sum >> 8 || whole[body.size() + 1] != (sum & 0xFF)) return SsiDamaged{};
    return SsiPacket{static_cast<SsiOpcode>(body[1]), (body[3] & retransmit) != 0, (body[3] & continuation) != 0,
                     {body.begin() + ssiHeadBytes, body.end()}};
}

}  // namespace

std::vector<std::uint8_t> ssiPacket(SsiOpcode opcode, std::vector<std::uint8_t> data, SsiAttempt attempt) {
    std::vector<std::uint8_t> packet{static_cast<std::uint8_t>(ssiHeadBytes + data.size()), static_cast<std::uint8_t>(opcode), fromHost,
                                     attempt == SsiAttempt::again ? retransmit : std::uint8_t{0}};
    packet.insert(packet.end(), data.begin(), data.end());
    const auto sum = ssiChecksum(packet);
    packet.push_back(static_cast<std::uint8_t>(sum >> 8));
    packet.push_back(static_cast<std::uint8_t>(sum & 0xFF));
    return packet;
}

std::vector<std::uint8_t> ssiAck() { return ssiPacket(SsiOpcode::ack); }

std::vector<std::uint8_t> ssiNak(SsiNak why) { return ssiPacket(SsiOpcode::nak, {static_cast<std::uint8_t>(why)}); }

std::vector<SsiStream::Piece> SsiStream::take(std::span<const std::uint8_t> bytes) {
    std::vector<Piece> pieces;
    held_.insert(held_.end(), bytes.begin(), bytes.end());
    std::span<const std::uint8_t> left{held_};
    while (!left.empty()) {
        if (!mayBePacket(left)) {
            left = left.subspan(1);
            continue;
        }
        const auto size = left[0] + checksumBytes;
        if (left.size() < size) break;
        pieces.push_back(pieceIn(left.first(size)));
        left = left.subspan(size);
    }
    held_.erase(held_.begin(), held_.end() - static_cast<long>(left.size()));
    return pieces;
}

bool SsiStream::pause() { return std::exchange(held_, {}).size() >= ssiHeadBytes; }

std::optional<std::string> SsiCodes::take(const SsiPacket& packet) {
    // Our acknowledgement was lost on its way: this part is there already.
    if (packet.again && packet.data == last_) return std::nullopt;
    last_ = packet.data;
    begun_ = true;
    if (!packet.data.empty()) code_.append(packet.data.begin() + 1, packet.data.end());   // the kind of code stands before it
    if (code_.size() > longest_) code_.clear(), spoilt_ = true;
    if (packet.continued) return std::nullopt;
    begun_ = false;
    auto code = std::exchange(code_, {});
    if (std::exchange(spoilt_, false) || code.empty()) return std::nullopt;
    return code;
}

}  // namespace drivers
