#include "drivers/receipt_printers/escpos/escpos.h"

#include <stdexcept>

#include "drivers/option_words.h"
#include "drivers/receipt_printers/escpos/printer.h"

namespace drivers {
namespace {

// Debian's fonts-noto-cjk (GB 18030's common part, extension A), fonts-hanazono (extension B and up), and
// fonts-babelstone-han. Face 7 of the collection is Sans Mono, simplified Chinese.
constexpr const char* debianFonts =
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7,"
    "/usr/share/fonts/truetype/hanazono/HanaMinA.ttf,"
    "/usr/share/fonts/truetype/hanazono/HanaMinB.ttf,"
    "/usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf";

void readFonts(OptionWords& options, EscposSettings& settings) {
    try {
        settings.fonts = fontFiles(options.word("fonts", debianFonts));
        settings.present = options.milliseconds("present_ms", settings.present);
    settings.retract = options.milliseconds("retract_ms", settings.retract);
    settings.retractAfter = options.milliseconds("retract_after_ms", settings.retractAfter);
    for (auto& sentence : missing(settings.fonts)) options.wrong(sentence);
    } catch (const std::invalid_argument& mistake) {
        options.wrong(mistake.what());
    }
}

}  // namespace

EscposSettings escposSettings(const DeviceConfig& config, std::vector<std::string>& mistakes) {
    EscposSettings settings;
    settings.record = config.record;
    OptionWords options(config.options);
    settings.profile = escposProfile(options);
    readFonts(options, settings);
    settings.open = options.milliseconds("open_ms", settings.open);
    settings.reopen = options.milliseconds("reopen_ms", settings.reopen);
    settings.reply = options.milliseconds("reply_ms", settings.reply);
    settings.job = options.milliseconds("job_ms", settings.job);
    settings.progress = options.milliseconds("progress_ms", settings.progress);
    settings.idleCheck = options.milliseconds("idle_check_ms", settings.idleCheck);
    settings.faultCheck = options.milliseconds("fault_check_ms", settings.faultCheck);
    for (auto& sentence : options.mistakes()) mistakes.push_back(sentence);
    return settings;
}

std::vector<std::string> escposMistakes(const DeviceConfig& config) {
    std::vector<std::string> mistakes;
    if (auto mistake = addressMistake(config.address); !mistake.empty()) mistakes.push_back(mistake);
    escposSettings(config, mistakes);
    return mistakes;
}

std::unique_ptr<ReceiptPrinter> makeEscpos(const DeviceConfig& config, Sink sink) {
    std::vector<std::string> mistakes;
    auto settings = escposSettings(config, mistakes);
    if (!mistakes.empty()) throw std::invalid_argument(mistakes.front());
    return std::make_unique<EscposPrinter>(config.address, std::move(settings), std::move(sink));
}

}  // namespace drivers
