#include "drivers/sites/modbus_site/settings.h"

#include <array>
#include <stdexcept>
#include <utility>

namespace drivers {

namespace {

constexpr std::array siteLampNames{
    std::pair{Lamp::cardReader, "lamp_card_reader"},           std::pair{Lamp::receiptPrinter, "lamp_receipt_printer"},
    std::pair{Lamp::documentPrinter, "lamp_document_printer"}, std::pair{Lamp::camera, "lamp_camera"},
    std::pair{Lamp::locker, "lamp_locker"},                    std::pair{Lamp::status, "lamp_status"}};

std::optional<ModbusPoint> pointNamed(OptionWords& options, const std::string& name, int device) {
    const auto words = options.word(name, "");
    if (words.empty()) return std::nullopt;
    try {
        return parseModbusPoint(words, device);
    } catch (const std::invalid_argument& mistake) {
        options.wrong(name + ": " + mistake.what());
        return std::nullopt;
    }
}

void readPoints(OptionWords& options, SiteSettings& settings) {
    const int device = options.number("device", 1, 1, 247);
    for (const auto& [input, name] : siteInputs)
        if (auto point = pointNamed(options, name, device)) settings.inputs[input] = *point;
    for (const auto& [lamp, name] : siteLampNames) {
        auto point = pointNamed(options, name, device);
        if (point && point->table != ModbusAsk::Function::readCoils) options.wrong(std::string{name} + " must be a coil");
        if (point) settings.lamps[lamp] = *point;
    }
    settings.temperature = pointNamed(options, "temperature", device);
    if (settings.temperature && !settings.temperature->isRegister()) options.wrong("temperature must be a register or an input_register");
    if (settings.inputs.empty() && !settings.temperature) options.wrong("name at least one input or the temperature: a module that is never asked cannot be missed");
}

}  // namespace

SiteSettings siteSettings(OptionWords& options) {
    using namespace std::chrono_literals;
    SiteSettings settings{options.milliseconds("open_ms", 2s),    options.milliseconds("reopen_ms", 200ms),       options.milliseconds("poll_ms", 250ms),
                          options.milliseconds("debounce_ms", 50ms), options.milliseconds("temperature_ms", 10s), options.milliseconds("retry_ms", 1s),
                          {options.milliseconds("answer_ms", 300ms), options.milliseconds("gap_ms", 50ms), options.number("tries", 3, 1, 10)},
                          {}, {}, {}};
    readPoints(options, settings);
    return settings;
}

}  // namespace drivers
