#include "drivers/barcode_readers/hid_keyboard/hid_keyboard.h"

#include "drivers/barcode_readers/hid_keyboard/conceal.h"
#include "drivers/barcode_readers/hid_keyboard/keys.h"
#include "drivers/barcode_readers/scanner.h"

namespace drivers {

namespace {

class TypedTalk final : public ScannerTalk {
public:
    TypedTalk(Framing framing, Found found) : framing_{std::move(framing)}, found_{std::move(found)} {}
    void take(std::span<const std::uint8_t> events) override { tell(framing_.take(keys_.take(events))); }
    bool waiting() const override { return framing_.waiting(); }
    void pause() override { tell(framing_.pause()); }
    void forget() override { framing_.forget(); }

private:
    void tell(const std::vector<std::string>& codes) {
        for (const auto& code : codes) found_(code);
    }

    KeyText keys_;
    ScanFraming framing_;
    Found found_;
};

ScannerFamily typedFamily(OptionWords& options) {
    const auto framing = framingFrom(options);
    if (framing.suffix.find('\n') != std::string::npos) options.wrong("a keyboard types no line feed: suffix must be cr, tab or none");
    return {listeningSettings(options),
            [framing](Transport&, Found found) { return std::make_unique<TypedTalk>(framing, std::move(found)); },
            [] { return keyConceal(); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeHidKeyboard(const DeviceConfig& config, Sink sink) {
    OptionWords options{config.options};
    return makeScanner(config, std::move(sink), typedFamily(options));
}

std::vector<std::string> hidKeyboardMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    typedFamily(options);
    if (auto mistake = addressMistake(config.address); !mistake.empty()) options.wrong(mistake);
    else if (!config.address.starts_with("evdev:") && !config.address.starts_with("tape:")) options.wrong("a keyboard's address is evdev:VID:PID or evdev:PATH");
    return options.mistakes();
}

}  // namespace drivers
