#include "drivers/barcode_readers/newland/newland.h"

#include <fmt/core.h>

#include <optional>

#include "drivers/barcode_readers/asking.h"
#include "drivers/barcode_readers/newland/conceal.h"
#include "drivers/barcode_readers/newland/protocol.h"
#include "drivers/barcode_readers/scanner.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Result = NewlandReply::Result;

// What they mean: README.md.
struct NewlandSettings {
    Framing framing;
    Patience patience;
    Transport::Duration look;
};

class NewlandTalk final : public ScannerTalk {
public:
    NewlandTalk(Transport& pipe, NewlandSettings settings, Found found)
        : pipe_{pipe}, settings_{std::move(settings)}, framing_{settings_.framing}, found_{std::move(found)} {}

    std::string setUp() override;
    void on() override { tell("#SCNTRG1"); }
    void off() override { tell("#SCNTRG0"); }
    void offInPassing() override { pipe_.write(newlandCommand("#SCNTRG0"), Transport::Duration::zero()); }
    void check() override { tell("#SCNMOD0"); }
    void take(std::span<const std::uint8_t>) override;
    bool waiting() const override { return stream_.waiting() || framing_.waiting(); }
    void pause() override;
    void forget() override { framing_.forget(); }

private:
    NewlandReply ask(const std::string& command);
    void tell(const std::string& command);
    void replied(const NewlandReply&);
    void found(const std::vector<std::string>& codes) {
        for (const auto& code : codes) found_(code);
    }

    Transport& pipe_;
    NewlandSettings settings_;
    NewlandStream stream_;
    ScanFraming framing_;
    Found found_;
    std::string asked_;
    std::optional<NewlandReply> answer_;   // to what was asked
};

// Temporary settings (#): the scanner's memory wears, and whoever swaps it finds it as it was.
std::string NewlandTalk::setUp() {
    const std::string question = "#QRYSYS";
    tell("#SCNTRG0");
    tell("#SCNMOD0");                                          // looks only when it is told to
    ask(fmt::format("#ORTSET{}", settings_.look.count()));     // where it has another range, `on` is said again all the same
    const auto answer = ask(question);
    return answer.result == Result::done ? answer.words.substr(question.size()) : "";
}

void NewlandTalk::tell(const std::string& command) {
    if (const auto result = ask(command).result; result != Result::done)
        throw Failed{Status::hardwareError, {Fault::Kind::protocol, fmt::format("the scanner does not take {}", command), Remedy::configuration}};
}

NewlandReply NewlandTalk::ask(const std::string& command) {
    asked_ = command;
    answer_.reset();
    drivers::ask(pipe_, settings_.patience, [&](int) { return newlandCommand(command); },
                 [this](auto bytes) { take(bytes); }, [this] { return answer_.has_value(); });
    return *answer_;
}

void NewlandTalk::take(std::span<const std::uint8_t> bytes) {
    for (const auto& piece : stream_.take(bytes)) {
        if (auto* codes = std::get_if<NewlandStream::Codes>(&piece)) found(framing_.take(*codes));
        else replied(std::get<NewlandReply>(piece));
    }
}

// No reply comes in the middle of a code.
void NewlandTalk::replied(const NewlandReply& reply) {
    found(framing_.pause());
    if (reply.words.starts_with(asked_)) answer_ = reply;
}

void NewlandTalk::pause() {
    stream_.pause();
    found(framing_.pause());
}

ScannerFamily newlandFamily(OptionWords& options) {
    const auto common = switchedSettings(options);
    const NewlandSettings settings{framingFrom(options), patienceFrom(options), common.look};
    return {common, [settings](Transport& pipe, Found found) { return std::make_unique<NewlandTalk>(pipe, settings, std::move(found)); },
            [settings] { return newlandConceal(settings.framing.prefix); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeNewland(const DeviceConfig& config, Sink sink) { return makeScanner(config, std::move(sink), newlandFamily); }
std::vector<std::string> newlandMistakes(const DeviceConfig& config) { return scannerMistakes(config, newlandFamily); }

}  // namespace drivers
