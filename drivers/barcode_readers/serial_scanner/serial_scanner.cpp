#include "drivers/barcode_readers/serial_scanner/serial_scanner.h"

#include "drivers/barcode_readers/conceal.h"
#include "drivers/barcode_readers/framed_talk.h"

namespace drivers {

namespace {

ScannerFamily plainFamily(OptionWords& options) {
    const auto framing = framingFrom(options);
    return {listeningSettings(options),
            [framing](Transport&, Found found) { return std::make_unique<FramedTalk>(framing, std::move(found)); },
            [framing] { return scanConceal(framing.prefix); }};
}

}  // namespace

std::unique_ptr<BarcodeReader> makeSerialScanner(const DeviceConfig& config, Sink sink) { return makeScanner(config, std::move(sink), plainFamily); }
std::vector<std::string> serialScannerMistakes(const DeviceConfig& config) { return scannerMistakes(config, plainFamily); }

}  // namespace drivers
