#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

// Zebra's Simple Serial Interface, bytes ⇄ structs. Sources: README.md.
namespace drivers {

enum class SsiOpcode : std::uint8_t {
    requestRevision = 0xA3, replyRevision = 0xA4, capabilitiesReply = 0xD4,
    paramSend = 0xC6,
    ack = 0xD0, nak = 0xD1,
    startSession = 0xE4, stopSession = 0xE5,
    scanEnable = 0xE9, scanDisable = 0xEA,
    decodeData = 0xF3, event = 0xF6,
};

// Why something was not taken: the only byte of a NAK's data.
enum class SsiNak : std::uint8_t { resend = 1, badContext = 2, denied = 6, cancel = 10 };

enum class SsiAttempt { first, again };

constexpr std::size_t ssiHeadBytes = 4;
// LEN OPCODE 04 STATUS DATA CHECKSUM, from the host.
std::vector<std::uint8_t> ssiPacket(SsiOpcode, std::vector<std::uint8_t> data = {}, SsiAttempt = SsiAttempt::first);
// The host acknowledges each packet of a code, or it comes again.
std::vector<std::uint8_t> ssiAck();
std::vector<std::uint8_t> ssiNak(SsiNak);

struct SsiPacket {
    SsiOpcode opcode;
    bool again = false;        // it was sent before
    bool continued = false;    // more of the same message follows
    std::vector<std::uint8_t> data;
    bool operator==(const SsiPacket&) const = default;
};
struct SsiDamaged { bool operator==(const SsiDamaged&) const = default; };   // a packet whose checksum is wrong

// Takes the packets out of what a scanner sends; what can begin none is dropped.
class SsiStream {
public:
    using Piece = std::variant<SsiPacket, SsiDamaged>;
    std::vector<Piece> take(std::span<const std::uint8_t>);
    bool waiting() const { return !held_.empty(); }
    // Nothing came for the inter-character time: what has begun will not end any more. True if it looked like a packet.
    bool pause();

private:
    std::vector<std::uint8_t> held_;
};

// Puts a code together from its packets.
class SsiCodes {
public:
    explicit SsiCodes(std::size_t longest) : longest_{longest} {}
    std::optional<std::string> take(const SsiPacket& decodeData);   // the code that is complete now
    bool waiting() const { return begun_; }
    void pause() { begun_ = spoilt_ = false, code_.clear(); }
    void forget() { spoilt_ = begun_; }     // drops what has begun, to its end

private:
    std::size_t longest_;
    bool begun_ = false, spoilt_ = false;
    std::string code_;
    std::vector<std::uint8_t> last_;        // data of the last packet
};

}  // namespace drivers
