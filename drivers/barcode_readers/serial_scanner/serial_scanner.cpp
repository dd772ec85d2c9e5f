#include "drivers/barcode_readers/serial_scanner/serial_scanner.h"

#include "drivers/barcode_readers/scanner.h"
#include "drivers/barcode_readers/conceal.h"

namespace drivers {

namespace {

class PlainTalk final : public ScannerTalk {
public:
    PlainTalk(Framing framing, Found found) : framing_{std::move(framing)}, found_{std::move(found)} {}
    void take(std::span<const std::uint8_t> bytes) override { tell(framing_.take(bytes)); }
    bool waiting() const override { return framing_.waiting(); }
    void pause() override { tell(framing_.pause()); }
    void forget() override { framing_.forget(); }

private:
    void tell(const std::vector<std::string>& codes) {
        for (const auto& code : codes) found_(code);
    }

    ScanFraming framing_;
    Found found_;
};

ScannerFamily plainFamily(OptionWords& options) {
    const auto framing = framingFrom(options);
    return {listeningSettings(options),
            [framing](Transport&, Found found) { return std::make_unique<PlainTalk>(framing, std::move(found)); },
            [framing] { return scanConceal(framing.prefix); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeSerialScanner(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    return makeScanner(config, std::move(sink), plainFamily(options));
}

std::vector<std::string> serialScannerMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    plainFamily(options);
    if (auto mistake = addressMistake(config.address); !mistake.empty()) options.wrong(mistake);
    return options.mistakes();
}

}  // namespace drivers
