#include "drivers/document_printers/ipp/ipp.h"

#include <stdexcept>

#include "drivers/document_printers/ipp/printer.h"
#include "drivers/option_words.h"

namespace drivers {
namespace {

IppSettings read(const DeviceConfig& config, std::vector<std::string>& mistakes) {
    IppSettings settings;
    OptionWords options(config.options);
    try {
        settings.address = ippAddress(config.address);
    } catch (const std::invalid_argument& mistake) {
        options.wrong(mistake.what());
    }
    settings.deadlines.open = options.milliseconds("open_ms", settings.deadlines.open);
    settings.deadlines.reply = options.milliseconds("reply_ms", settings.deadlines.reply);
    settings.deadlines.send = options.milliseconds("send_ms", settings.deadlines.send);
    settings.reopen = options.milliseconds("reopen_ms", settings.reopen);
    settings.poll = options.milliseconds("poll_ms", settings.poll);
    settings.idleCheck = options.milliseconds("idle_check_ms", settings.idleCheck);
    settings.faultCheck = options.milliseconds("fault_check_ms", settings.faultCheck);
    settings.gone = options.milliseconds("gone_ms", settings.gone);
    settings.job = options.milliseconds("job_ms", settings.job);
    const std::vector<std::string> sides{"one-sided", "two-sided-long-edge", "two-sided-short-edge"};
    settings.wishes.sides = sides[options.oneOf("sides", sides)];
    settings.wishes.tray = options.word("tray", "");
    for (auto& sentence : options.mistakes()) mistakes.push_back(sentence);
    return settings;
}

}  // namespace

std::vector<std::string> ippMistakes(const DeviceConfig& config) {
    std::vector<std::string> mistakes;
    read(config, mistakes);
    return mistakes;
}

std::unique_ptr<DocumentPrinter> makeIpp(const DeviceConfig& config, Sink sink) {
    std::vector<std::string> mistakes;
    auto settings = read(config, mistakes);
    if (!mistakes.empty()) throw std::invalid_argument(mistakes.front());
    return std::make_unique<IppPrinter>(std::move(settings), std::move(sink));
}

}  // namespace drivers
