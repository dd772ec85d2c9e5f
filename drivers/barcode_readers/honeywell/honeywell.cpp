#include "drivers/barcode_readers/honeywell/honeywell.h"

#include <fmt/core.h>

#include "drivers/barcode_readers/asking.h"
#include "drivers/barcode_readers/honeywell/conceal.h"
#include "drivers/barcode_readers/honeywell/protocol.h"
#include "drivers/barcode_readers/scanner.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

// What they mean: README.md.
struct HoneywellSettings {
    Framing framing;
    Patience patience;
    Transport::Duration look;
};

const std::string honeywellMode = "TRGMOD0";         // looks only when it is triggered
const std::string honeywellQuestion = "REVINF";      // make and firmware
std::string honeywellLook(const HoneywellSettings& settings) { return fmt::format("TRGSTO{}", settings.look.count()); }

class HoneywellTalk final : public ScannerTalk {
public:
    HoneywellTalk(Transport& pipe, HoneywellSettings settings, Found found)
        : pipe_{pipe}, settings_{std::move(settings)}, framing_{settings_.framing}, found_{std::move(found)} {}

    std::string setUp() override;
    void on() override { pipe_.write(honeywellTrigger(), settings_.patience.answer); }
    void off() override { pipe_.write(honeywellUntrigger(), settings_.patience.answer); }
    void offInPassing() override { pipe_.write(honeywellUntrigger(), Transport::Duration::zero()); }
    void check() override;
    void take(std::span<const std::uint8_t>) override;
    bool waiting() const override { return framing_.waiting(); }
    void pause() override;
    void forget() override { framing_.forget(); }

private:
    HoneywellReply ask(const std::string& command);
    void found(std::span<const std::uint8_t> bytes) {
        for (const auto& code : framing_.take(bytes)) found_(code);
    }

    Transport& pipe_;
    HoneywellSettings settings_;
    HoneywellStream stream_;
    ScanFraming framing_;
    Found found_;
    bool asksAbout_ = false;               // what stands before the reply is the answer, not a code
    std::optional<HoneywellReply> reply_;
};

std::string HoneywellTalk::setUp() {
    off();
    check();
    ask(honeywellLook(settings_));   // where it has another range, `on` is said again all the same
    asksAbout_ = true;
    const auto answer = ask(honeywellQuestion);
    asksAbout_ = false;
    return answer.before;
}

// The mode once more: that also mends a scanner that lost its power behind a cable which did not.
void HoneywellTalk::check() {
    if (ask(honeywellMode).result != HoneywellReply::Result::done)
        throw Failed{Status::hardwareError, {Fault::Kind::protocol, fmt::format("the scanner does not take {}", honeywellMode), Remedy::configuration}};
}

HoneywellReply HoneywellTalk::ask(const std::string& command) {
    reply_.reset();
    stream_.expect(command);
    drivers::ask(pipe_, settings_.patience, [&](int) { return honeywellMenu(command); },
                 [this](auto bytes) { take(bytes); }, [this] { return reply_.has_value(); });
    return *reply_;
}

void HoneywellTalk::take(std::span<const std::uint8_t> bytes) {
    const auto after = stream_.take(bytes);
    if (auto reply = stream_.reply()) {
        if (!asksAbout_) found({reinterpret_cast<const std::uint8_t*>(reply->before.data()), reply->before.size()});
        for (const auto& code : framing_.pause()) found_(code);   // no reply comes in the middle of one
        reply_ = std::move(reply);
    }
    found(after);
}

void HoneywellTalk::pause() {
    stream_.pause();
    for (const auto& code : framing_.pause()) found_(code);
}

ScannerFamily honeywellFamily(OptionWords& options) {
    const auto common = switchedSettings(options);
    const HoneywellSettings settings{framingFrom(options), patienceFrom(options), common.look};
    return {common, [settings](Transport& pipe, Found found) { return std::make_unique<HoneywellTalk>(pipe, settings, std::move(found)); },
            [settings] { return honeywellConceal(settings.framing.prefix, {honeywellMode, honeywellLook(settings), honeywellQuestion}); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeHoneywell(const DeviceConfig& config, Sink sink) { return makeScanner(config, std::move(sink), honeywellFamily); }
std::vector<std::string> honeywellMistakes(const DeviceConfig& config) { return scannerMistakes(config, honeywellFamily); }

}  // namespace drivers
