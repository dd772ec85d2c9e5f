#include "drivers/rating_pads/serial_pad/serial_pad.h"

#include <stdexcept>

#include "drivers/option_words.h"
#include "drivers/rating_pads/serial_pad/words.h"

namespace drivers {

namespace {

struct SerialPadOptions { PadSettings settings; std::vector<PadBytes> buttons; };

SerialPadOptions serialPadOptions(OptionWords& options) {
    using namespace std::chrono_literals;
    SerialPadOptions read{{options.milliseconds("open_ms", 2s), options.milliseconds("reopen_ms", 200ms), options.milliseconds("gap_ms", 50ms),
                           options.milliseconds("hold_off_ms", 400ms)}, {}};
    try {
        read.buttons = parsePadButtons(options.word("buttons", ""));
    } catch (const std::invalid_argument& mistake) {
        options.wrong(mistake.what());
    }
    return read;
}

}  // namespace

std::unique_ptr<RatingPad> makeSerialPad(const DeviceConfig& config, Sink sink) {
    OptionWords words{config.options};
    const auto options = serialPadOptions(words);
    return std::make_unique<ListenedPad>(config, options.settings, std::move(sink),
                                         [buttons = options.buttons] { return std::make_unique<SerialPadWords>(buttons); });
}

std::vector<std::string> serialPadMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    serialPadOptions(options);
    checkAddress(options, config.address);
    return options.mistakes();
}

}  // namespace drivers
