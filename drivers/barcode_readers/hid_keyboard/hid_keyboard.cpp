#include "drivers/barcode_readers/hid_keyboard/hid_keyboard.h"

#include "drivers/barcode_readers/framed_talk.h"
#include "drivers/barcode_readers/hid_keyboard/conceal.h"
#include "drivers/barcode_readers/hid_keyboard/keys.h"

namespace drivers {

namespace {

class TypedTalk final : public FramedTalk {
public:
    using FramedTalk::FramedTalk;
    void take(std::span<const std::uint8_t> events) override { FramedTalk::take(keys_.take(events)); }

private:
    KeyText keys_;
};

ScannerFamily typedFamily(OptionWords& options) {
    const auto framing = framingFrom(options);
    if (framing.suffix.find('\n') != std::string::npos) options.wrong("a keyboard types no line feed: suffix must be cr, tab or none");
    return {listeningSettings(options),
            [framing](Transport&, Found found) { return std::make_unique<TypedTalk>(framing, std::move(found)); },
            [] { return keyConceal(); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeHidKeyboard(const DeviceConfig& config, Sink sink) { return makeScanner(config, std::move(sink), typedFamily); }

std::vector<std::string> hidKeyboardMistakes(const DeviceConfig& config) {
    return scannerMistakes(config, typedFamily, {"evdev:", "a keyboard's address is evdev:VID:PID or evdev:PATH"});
}

}  // namespace drivers
