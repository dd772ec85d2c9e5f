#include "drivers/barcode_readers/hid_pos/hid_pos.h"

#include <array>

#include "drivers/barcode_readers/hid_pos/conceal.h"
#include "drivers/barcode_readers/hid_pos/reports.h"
#include "drivers/barcode_readers/scanner.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

// What they mean: README.md.
struct PosSettings {
    Transport::Duration open;
    std::size_t longest;
    std::string aim;
};

class PosTalk final : public ScannerTalk {
public:
    PosTalk(Transport& pipe, PosSettings settings, Found found) : pipe_{pipe}, settings_{std::move(settings)}, found_{std::move(found)} {}
    std::string setUp() override;
    void take(std::span<const std::uint8_t>) override;
    bool waiting() const override { return reports_ && reports_->waiting(); }
    void pause() override { reports_->pause(); }
    void forget() override { reports_->forget(); }

private:
    Transport& pipe_;
    PosSettings settings_;
    Found found_;
    std::optional<PosReports> reports_;   // once the descriptor is read
};

std::string PosTalk::setUp() {
    std::array<std::uint8_t, 4096> descriptor{};
    const auto layout = posLayout(std::span{descriptor}.first(pipe_.read(descriptor, settings_.open)));
    if (!layout) throw Failed{Status::hardwareError, {Fault::Kind::protocol, "the device's reports hold no decoded data", Remedy::configuration}};
    reports_.emplace(*layout, settings_.longest);
    return {};
}

void PosTalk::take(std::span<const std::uint8_t> bytes) {
    for (const auto& code : reports_->take(bytes))
        if (code.aim.starts_with(settings_.aim)) found_(code.data);
}

ScannerFamily posFamily(OptionWords& options) {
    const auto common = listeningSettings(options);
    const PosSettings settings{common.open, static_cast<std::size_t>(options.number("longest", 2000, 1, 8000)), options.word("aim", "")};
    return {common, [settings](Transport& pipe, Found found) { return std::make_unique<PosTalk>(pipe, settings, std::move(found)); },
            [] { return posConceal(); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeHidPos(const DeviceConfig& config, Sink sink) { return makeScanner(config, std::move(sink), posFamily); }

std::vector<std::string> hidPosMistakes(const DeviceConfig& config) {
    return scannerMistakes(config, posFamily, {"hidraw:", "a HID POS scanner's address is hidraw:VID:PID?page=8C"});
}

}  // namespace drivers
