#include "drivers/catalogue.h"

#include <fmt/core.h>

#include <functional>
#include <stdexcept>

#include "drivers/barcode_readers/serial_scanner/serial_scanner.h"
#include "drivers/card_readers/sam_v/sam_v.h"
#include "drivers/document_printers/ipp/ipp.h"
#include "drivers/receipt_printers/escpos/escpos.h"

namespace drivers {

namespace {

template <class Device> struct Driver {
    std::function<std::unique_ptr<Device>(const DeviceConfig&, Sink)> make;
    std::function<std::vector<std::string>(const DeviceConfig&)> mistakes;
};
template <class Device> using Drivers = std::map<std::string, Driver<Device>>;

const Drivers<CardReader> cardReaders{
    {"sam_v", {makeSamV, samVMistakes}},
};
const Drivers<BarcodeReader> barcodeReaders{
    {"serial_scanner", {makeSerialScanner, serialScannerMistakes}},
};
const Drivers<ReceiptPrinter> receiptPrinters{
    {"escpos", {makeEscpos, escposMistakes}},
};
const Drivers<DocumentPrinter> documentPrinters{
    {"ipp", {makeIpp, ippMistakes}},
};

template <class Device> std::vector<std::string> mistakesAmong(const Drivers<Device>& drivers, const DeviceConfig& config) {
    if (auto found = drivers.find(config.driver); found != drivers.end()) return found->second.mistakes(config);
    std::string known;
    for (const auto& [name, driver] : drivers) known += (known.empty() ? "" : ", ") + name;
    return {fmt::format("there is no driver \"{}\" for this device; known: {}", config.driver, known)};
}

template <class Device>
std::unique_ptr<Device> makeFrom(const Drivers<Device>& drivers, const DeviceConfig& config, Sink sink) {
    if (auto wrong = mistakesAmong(drivers, config); !wrong.empty()) throw std::invalid_argument{wrong.front()};
    return drivers.at(config.driver).make(config, std::move(sink));
}

}  // namespace

std::vector<std::string> mistakes(Role role, const DeviceConfig& config) {
    switch (role) {
    case Role::cardReader: return mistakesAmong(cardReaders, config);
    case Role::barcodeReader: return mistakesAmong(barcodeReaders, config);
    case Role::receiptPrinter: return mistakesAmong(receiptPrinters, config);
    case Role::documentPrinter: return mistakesAmong(documentPrinters, config);
    }
    return {"there is no such role"};
}

std::unique_ptr<CardReader> makeCardReader(const DeviceConfig& config, Sink sink) {
    return makeFrom(cardReaders, config, std::move(sink));
}
std::unique_ptr<BarcodeReader> makeBarcodeReader(const DeviceConfig& config, Sink sink) {
    return makeFrom(barcodeReaders, config, std::move(sink));
}
std::unique_ptr<ReceiptPrinter> makeReceiptPrinter(const DeviceConfig& config, Sink sink) {
    return makeFrom(receiptPrinters, config, std::move(sink));
}
std::unique_ptr<DocumentPrinter> makeDocumentPrinter(const DeviceConfig& config, Sink sink) {
    return makeFrom(documentPrinters, config, std::move(sink));
}

}  // namespace drivers
