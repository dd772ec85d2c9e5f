#include "drivers/rating_pads/keypad/keypad.h"

#include <stdexcept>

#include "drivers/option_words.h"
#include "drivers/rating_pads/keypad/keys.h"

namespace drivers {

namespace {

struct KeypadOptions { PadSettings settings; std::vector<int> digits; };

KeypadOptions keypadOptions(OptionWords& options) {
    using namespace std::chrono_literals;
    KeypadOptions read{{options.milliseconds("open_ms", 2s), options.milliseconds("reopen_ms", 200ms), 50ms, options.milliseconds("hold_off_ms", 400ms)}, {}};
    try {
        read.digits = parsePadKeys(options.word("buttons", "1, 2, 3, 4, 5"));
    } catch (const std::invalid_argument& mistake) {
        options.wrong(mistake.what());
    }
    return read;
}

}  // namespace

std::unique_ptr<RatingPad> makeKeypad(const DeviceConfig& config, Sink sink) {
    OptionWords words{config.options};
    const auto options = keypadOptions(words);
    return std::make_unique<ListenedPad>(config, options.settings, std::move(sink), [digits = options.digits] { return std::make_unique<KeypadWords>(digits); });
}

std::vector<std::string> keypadMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    keypadOptions(options);
    checkAddress(options, config.address, {"evdev:", "a number pad's address is evdev:VID:PID or evdev:PATH"});
    return options.mistakes();
}

}  // namespace drivers
