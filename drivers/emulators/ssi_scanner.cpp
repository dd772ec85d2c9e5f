#include "drivers/emulators/ssi_scanner.h"

#include <algorithm>
#include <numeric>

namespace emulators {

namespace {

constexpr std::uint8_t hostSide = 0x04, decoderSide = 0x00;
constexpr std::uint8_t requestRevision = 0xA3, replyRevision = 0xA4, paramSend = 0xC6, cmdAck = 0xD0, cmdNak = 0xD1;
constexpr std::uint8_t startSession = 0xE4, stopSession = 0xE5, scanEnable = 0xE9, scanDisable = 0xEA, decode = 0xF3;
constexpr std::uint8_t resend = 1, badContext = 2, denied = 6;
constexpr std::uint8_t triggerParameter = 0x8A, packetedParameter = 0xEE, byHost = 0x08;
constexpr std::uint8_t qrCode = 0x1C;          // what we say that every code is
constexpr std::size_t mostData = 240;          // of a code, in one packet
constexpr int mostTries = 3;
constexpr std::chrono::milliseconds ackPatience{300};   // a real one waits two seconds

std::uint16_t sumOf(const Bytes& bytes, std::size_t count) {
    return static_cast<std::uint16_t>(-std::accumulate(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count), 0));
}

}  // namespace

SsiScanner::SsiScanner(Loop& loop, Say say) : ScannerSpeech{std::move(say)}, loop_{loop} {}

SsiScanner::~SsiScanner() { loop_.cancel(timer_); }

void SsiScanner::powerUp() {
    enabled_ = true, session_ = packeted_ = false, triggerMode_ = 0x07;
    asked_.clear();
    toDeliver_.clear();
    loop_.cancel(timer_);
}

bool SsiScanner::looking() const { return enabled_ && toDeliver_.empty() && (triggerMode_ != byHost || session_); }

Bytes SsiScanner::packetOf(std::uint8_t opcode, std::uint8_t status, const Bytes& data) {
    Bytes packet{static_cast<std::uint8_t>(4 + data.size()), opcode, decoderSide, status};
    packet.insert(packet.end(), data.begin(), data.end());
    const auto sum = sumOf(packet, packet.size());
    packet.push_back(static_cast<std::uint8_t>(sum >> 8));
    packet.push_back(static_cast<std::uint8_t>(sum & 0xFF));
    return packet;
}

Bytes SsiScanner::spoilt(Bytes packet) const {
    packet.back() ^= 0x55;
    return packet;
}

void SsiScanner::read(const std::string& code) {
    session_ = false;
    if (!packeted_) return say_({code.begin(), code.end()});
    for (std::size_t from = 0; from < code.size(); from += mostData) {
        Bytes data{qrCode};
        data.insert(data.end(), code.begin() + static_cast<std::ptrdiff_t>(from),
                    code.begin() + static_cast<std::ptrdiff_t>(std::min(code.size(), from + mostData)));
        toDeliver_.push_back(std::move(data));
    }
    tries_ = 0;
    deliver(false);
}

// The host must acknowledge, or the packet is sent up to twice more; then the code is lost.
void SsiScanner::deliver(bool again) {
    loop_.cancel(timer_);
    if (++tries_ > mostTries) toDeliver_.clear();
    if (toDeliver_.empty()) return;
    const bool more = toDeliver_.size() > 1;
    timer_ = loop_.after(ackPatience, [this] { deliver(true); });
    say_(packetOf(decode, static_cast<std::uint8_t>((again ? 1 : 0) | (more ? 2 : 0)), toDeliver_.front()));
}

void SsiScanner::delivered() {
    if (toDeliver_.empty()) return;
    toDeliver_.pop_front();
    tries_ = 0;
    deliver(false);
}

// A 00 where a packet should begin wakes a decoder, and is no more than that.
void SsiScanner::heard(const Bytes& bytes) {
    asked_.insert(asked_.end(), bytes.begin(), bytes.end());
    for (;;) {
        while (!asked_.empty() && asked_[0] < 4) asked_.erase(asked_.begin());
        if (asked_.empty() || asked_.size() < asked_[0] + 2u) return;
        const Bytes packet{asked_.begin(), asked_.begin() + asked_[0] + 2};
        asked_.erase(asked_.begin(), asked_.begin() + asked_[0] + 2);
        obey(packet);
    }
}

void SsiScanner::obey(const Bytes& packet) {
    const auto length = packet[0];
    const auto sum = sumOf(packet, length);
    if (packet[length] != sum >> 8 || packet[length + 1u] != (sum & 0xFF)) return refused(resend);
    if (packet[2] != hostSide) return;
    if (packet[1] == cmdAck) return delivered();
    if (packet[1] == cmdNak) return toDeliver_.empty() ? void() : deliver(true);
    if (refuses_) return refused(badContext);
    switch (packet[1]) {
    case requestRevision: {
        const std::string words = "EMULATED-SSI-1.0 00 21 0000";
        return reply(replyRevision, {words.begin(), words.end()});
    }
    case paramSend: return parameters({packet.begin() + 4, packet.begin() + length});
    case scanEnable: enabled_ = true; return reply(cmdAck);
    case scanDisable: enabled_ = session_ = false; return reply(cmdAck);
    case startSession:
        if (!enabled_ || triggerMode_ != byHost) return refused(denied);
        session_ = true;
        return reply(cmdAck);
    case stopSession: session_ = false; return reply(cmdAck);
    default: return refused(badContext);
    }
}

// A beep, then numbers and values.
void SsiScanner::parameters(const Bytes& data) {
    for (std::size_t at = 1; at + 1 < data.size(); at += 2) {
        if (data[at] == triggerParameter) triggerMode_ = data[at + 1];
        if (data[at] == packetedParameter) packeted_ = data[at + 1] == 1;
    }
    reply(cmdAck);
}

void SsiScanner::refused(std::uint8_t cause) { reply(cmdNak, {cause}); }

}  // namespace emulators
