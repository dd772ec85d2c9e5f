#include "drivers/barcode_readers/ssi/ssi.h"

#include <fmt/core.h>

#include "drivers/barcode_readers/asking.h"
#include "drivers/barcode_readers/scanner.h"
#include "drivers/barcode_readers/ssi/conceal.h"
#include "drivers/barcode_readers/ssi/protocol.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

// What they mean: README.md.
struct SsiSettings {
    Framing framing;
    Patience patience;
};

// A parameter's number and value, for as long as the power is on and without a beep.
constexpr std::uint8_t noBeep = 0xFF;
const std::vector<std::uint8_t> triggeredByHost{noBeep, 0x8A, 0x08};
const std::vector<std::uint8_t> packetedData{noBeep, 0xEE, 0x01};

class SsiTalk final : public ScannerTalk {
public:
    SsiTalk(Transport& pipe, SsiSettings settings, Found found)
        : pipe_{pipe}, settings_{std::move(settings)}, codes_{settings_.framing.longest}, found_{std::move(found)} {}

    std::string setUp() override;
    void on() override;
    void off() override;
    void offInPassing() override;
    void check() override;
    void take(std::span<const std::uint8_t>) override;
    bool waiting() const override { return stream_.waiting() || codes_.waiting(); }
    void pause() override;
    void forget() override { codes_.forget(); }

private:
    SsiPacket ask(SsiOpcode, const std::vector<std::uint8_t>& data = {});
    void tell(SsiOpcode, const std::vector<std::uint8_t>& data = {});
    void taken(const SsiPacket&);
    void codeCame(const SsiPacket&);
    void write(const std::vector<std::uint8_t>& bytes) { pipe_.write(bytes, settings_.patience.answer); }

    Transport& pipe_;
    SsiSettings settings_;
    SsiStream stream_;
    SsiCodes codes_;
    Found found_;
    std::optional<SsiPacket> answer_;
};

// A sleeping decoder wakes at any byte, and loses it.
std::string SsiTalk::setUp() {
    write({0x00});
    off();
    check();
    const auto revision = ask(SsiOpcode::requestRevision);
    return revision.opcode == SsiOpcode::replyRevision ? std::string{revision.data.begin(), revision.data.end()} : "";
}

void SsiTalk::on() {
    tell(SsiOpcode::scanEnable);
    tell(SsiOpcode::startSession);
}

void SsiTalk::off() {
    tell(SsiOpcode::stopSession);
    tell(SsiOpcode::scanDisable);
}

void SsiTalk::offInPassing() {
    for (auto opcode : {SsiOpcode::stopSession, SsiOpcode::scanDisable})
        pipe_.write(ssiPacket(opcode), Transport::Duration::zero());
}

// The parameters once more: that also mends a scanner that lost its power behind a cable which did not.
void SsiTalk::check() {
    tell(SsiOpcode::paramSend, triggeredByHost);
    tell(SsiOpcode::paramSend, packetedData);
}

void SsiTalk::tell(SsiOpcode opcode, const std::vector<std::uint8_t>& data) {
    for (int left = settings_.patience.tries; left > 0; --left) {
        const auto answer = ask(opcode, data);
        if (answer.opcode == SsiOpcode::ack) return;
        if (answer.data != std::vector{static_cast<std::uint8_t>(SsiNak::resend)}) break;
    }
    throw Failed{Status::hardwareError, {Fault::Kind::protocol, fmt::format("the scanner does not take {:02X}", static_cast<int>(opcode)),
                                         Remedy::configuration}};
}

SsiPacket SsiTalk::ask(SsiOpcode opcode, const std::vector<std::uint8_t>& data) {
    answer_.reset();
    drivers::ask(pipe_, settings_.patience,
                 [&](int attempt) { return ssiPacket(opcode, data, attempt ? SsiAttempt::again : SsiAttempt::first); },
                 [this](auto bytes) { take(bytes); }, [this] { return answer_.has_value(); });
    return *answer_;
}

// One NAK for all that is damaged, or noise on the line would be answered without end.
void SsiTalk::take(std::span<const std::uint8_t> bytes) {
    bool damaged = false;
    for (const auto& piece : stream_.take(bytes)) {
        if (auto* packet = std::get_if<SsiPacket>(&piece)) taken(*packet);
        else damaged = true;
    }
    if (damaged) write(ssiNak(SsiNak::resend));
}

void SsiTalk::taken(const SsiPacket& packet) {
    switch (packet.opcode) {
    case SsiOpcode::decodeData: return codeCame(packet);
    case SsiOpcode::event: return write(ssiAck());
    case SsiOpcode::ack: case SsiOpcode::nak: case SsiOpcode::replyRevision: answer_ = packet; return;
    default: return;
    }
}

void SsiTalk::codeCame(const SsiPacket& packet) {
    write(ssiAck());
    const auto code = codes_.take(packet);
    if (!code || !code->starts_with(settings_.framing.prefix)) return;
    auto inside = code->substr(settings_.framing.prefix.size());
    if (!settings_.framing.suffix.empty() && inside.ends_with(settings_.framing.suffix)) inside.erase(inside.size() - settings_.framing.suffix.size());
    if (!inside.empty()) found_(inside);
}

void SsiTalk::pause() {
    if (stream_.pause()) write(ssiNak(SsiNak::resend));
    else codes_.pause();
}

ScannerFamily ssiFamily(OptionWords& options) {
    const SsiSettings settings{framingFrom(options), patienceFrom(options)};
    return {switchedSettings(options), [settings](Transport& pipe, Found found) { return std::make_unique<SsiTalk>(pipe, settings, std::move(found)); },
            [] { return ssiConceal(); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeSsi(const DeviceConfig& config, Sink sink) { return makeScanner(config, std::move(sink), ssiFamily); }
std::vector<std::string> ssiMistakes(const DeviceConfig& config) { return scannerMistakes(config, ssiFamily); }

}  // namespace drivers
