#include "drivers/chip_card_readers/pcsc/pcsc.h"

#include <winscard.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "drivers/chip_card_readers/pcsc/connection.h"
#include "drivers/option_words.h"
#include "drivers/worker.h"

namespace drivers {
namespace {

using Duration = std::chrono::milliseconds;

constexpr const char* scheme = "pcsc:";
constexpr Duration noHurry = std::chrono::hours{1};

// What they mean: README.md.
struct PcscSettings { Duration reopen, answer, again; };

PcscSettings pcscSettingsFrom(OptionWords& options) {
    using namespace std::chrono_literals;
    return {options.milliseconds("reopen_ms", 500ms), options.milliseconds("answer_ms", 3s), options.milliseconds("again_ms", 1s)};
}

PcscSettings pcscSettings(const DeviceConfig& config) {
    OptionWords options{config.options};
    return pcscSettingsFrom(options);
}

class PcscReader final : public ChipCardReader {
public:
    PcscReader(const DeviceConfig& config, Sink sink)
        : wanted_{config.address.substr(std::string{scheme}.size())}, settings_{pcscSettings(config)},
          worker_{Role::chipCard, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

    void accept() override { worker_.post([this] { accepting_ = true; }); }
    void stop() override {
        worker_.post([this] {
            accepting_ = false;
            exchanges_.clear();
        });
    }
    void exchange(int number, Apdu apdu) override {
        worker_.post([this, number, apdu = std::move(apdu)]() mutable { exchanges_.push_back({number, std::move(apdu)}); });
    }

private:
    struct Exchange { int number; Apdu apdu; };

    void serve();
    std::string reader(PcscContext&) const;
    void watch(PcscContext&);
    void noteState();
    void powerAsWanted(PcscContext&, const std::string& reader);
    void dropCard();
    void answerExchanges();
    Apdu answerTo(const Apdu&);

    std::string wanted_;                             // a part of the reader's name; empty: the first
    PcscSettings settings_;
    // All below belongs to the device's thread.
    bool accepting_ = false;
    std::deque<Exchange> exchanges_;
    SCARD_READERSTATE state_{};
    bool present_ = false, mute_ = false;
    DWORD count_ = 0;
    std::optional<PcscCard> card_;
    Worker worker_;
};

void PcscReader::serve() {
    std::string name;                                // outlives the call that watches it: `watching` waits for that
    PcscContext watching{worker_}, talking{worker_};
    name = reader(talking);
    present_ = mute_ = false;
    struct Gone { PcscReader& reader; ~Gone() { reader.card_.reset(); } } gone{*this};   // before the connections go
    state_ = {};
    state_.szReader = name.c_str();
    state_.dwCurrentState = SCARD_STATE_UNAWARE;
    worker_.online();
    watch(watching);
    for (;;) {
        if (worker_.wait(watching.done(), mute_ ? settings_.again : noHurry) == Worker::Woken::byInput) {
            if (const long result = watching.result(); result != SCARD_S_SUCCESS) throw Disconnected{pcsc_stringify_error(result)};
            noteState();
            watch(watching);
        }
        powerAsWanted(talking, name);
        answerExchanges();
    }
}

std::string PcscReader::reader(PcscContext& context) const {
    for (auto& name : readersOf(context, settings_.answer))
        if (name.find(wanted_) != name.npos) return name;
    throw Disconnected{"pcscd has no such reader"};
}

void PcscReader::watch(PcscContext& context) {
    context.begin([this](long handle) { return SCardGetStatusChange(handle, INFINITE, &state_, 1); });
}

void PcscReader::noteState() {
    const auto now = state_.dwEventState;
    state_.dwCurrentState = now & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
    if (now & (SCARD_STATE_UNAVAILABLE | SCARD_STATE_UNKNOWN)) throw Disconnected{"the reader is gone"};
    const bool there = now & SCARD_STATE_PRESENT;
    const auto count = now >> 16;                    // pcscd counts insertions and removals: another card, when both were missed
    if (present_ && (!there || count != count_)) dropCard();
    count_ = count;
    present_ = there;
}

void PcscReader::powerAsWanted(PcscContext& context, const std::string& reader) {
    if (!accepting_) return card_.reset();
    if (!present_ || card_) return;
    try {
        card_.emplace(context, reader, settings_.answer);
        mute_ = false;
        worker_.say(ChipCardInserted{card_->atr()});
    } catch (const CardMute&) {                      // said once, tried again: contacts are often only dirty
        if (!std::exchange(mute_, true)) worker_.say(ChipCardMute{});
    }
}

void PcscReader::dropCard() {
    const bool known = card_ || mute_;
    card_.reset();
    mute_ = false;
    if (known) worker_.say(ChipCardRemoved{});
}

void PcscReader::answerExchanges() {
    while (!exchanges_.empty()) {
        const auto next = std::move(exchanges_.front());
        exchanges_.pop_front();
        try {
            worker_.say(ApduAnswered{next.number, answerTo(next.apdu)});
        } catch (const Timeout&) {
            worker_.say(ApduAnswered{next.number, {}});
            throw;
        }
    }
}

Apdu PcscReader::answerTo(const Apdu& apdu) {
    if (!card_ || !isPermitted(apdu)) return {};
    try {
        return wholeReply(apdu, [this](const Apdu& command) { return card_->transmit(command); });
    } catch (const Timeout&) {
        throw;
    } catch (const std::runtime_error&) {            // nonsense, or the card is gone: then the watch says so
        return {};
    }
}

}  // namespace

std::unique_ptr<ChipCardReader> makePcsc(const DeviceConfig& config, Sink sink) {
    return std::make_unique<PcscReader>(config, std::move(sink));
}

std::vector<std::string> pcscMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    pcscSettingsFrom(options);
    if (!config.address.starts_with(scheme)) options.wrong("\"" + config.address + "\" is no address of a card reader: write pcsc: and a part of its name");
    return options.mistakes();
}

}  // namespace drivers
