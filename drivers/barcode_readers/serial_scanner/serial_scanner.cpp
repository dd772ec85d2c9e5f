#include "drivers/barcode_readers/serial_scanner/serial_scanner.h"

#include <array>
#include <map>

#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/barcode_readers/serial_scanner/conceal.h"
#include "drivers/barcode_readers/serial_scanner/framing.h"
#include "drivers/option_words.h"
#include "drivers/transports/recording.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Duration = Transport::Duration;
using Clock = std::chrono::steady_clock;

const std::map<std::string, std::string> suffixes{{"cr", "\r"}, {"lf", "\n"}, {"crlf", "\r\n"}, {"tab", "\t"}, {"none", ""}};

// What they mean: README.md.
struct ScannerSettings {
    Duration open, reopen, gap, holdOff;
    std::string prefix, suffix;
};

ScannerSettings scannerSettingsFrom(OptionWords& options) {
    using namespace std::chrono_literals;
    const auto suffix = suffixes.find(options.word("suffix", "cr"));
    if (suffix == suffixes.end()) options.wrong("suffix must be cr, lf, crlf, tab or none");
    return {options.milliseconds("open_ms", 2s),    options.milliseconds("reopen_ms", 200ms),
            options.milliseconds("gap_ms", 100ms),  options.milliseconds("hold_off_ms", 1s),
            options.word("prefix", ""),             suffix == suffixes.end() ? "" : suffix->second};
}

ScannerSettings scannerSettings(const DeviceConfig& config) {
    OptionWords options{config.options};
    return scannerSettingsFrom(options);
}

class SerialScanner final : public BarcodeReader {
public:
    SerialScanner(const DeviceConfig& config, Sink sink)
        : address_{config.address}, record_{config.record}, settings_{scannerSettings(config)},
          worker_{Role::barcodeReader, std::move(sink), settings_.reopen, [this](Worker&) { serve(); }} {}

    void accept() override {
        worker_.post([this] {
            accepting_ = true;
            last_.clear();   // a new resident may bring the same code
        });
    }
    void stop() override { worker_.post([this] { accepting_ = false; }); }

private:
    void serve();
    void listen(Transport&, ScanFraming&);
    void scanned(const std::string& code);
    bool isRepeat(const std::string& code);

    std::string address_;
    std::filesystem::path record_;
    ScannerSettings settings_;
    bool accepting_ = false;
    std::string last_;         // the code that was said last…
    Clock::time_point seen_;   // …and when it was in view
    Worker worker_;
};

void SerialScanner::serve() {
    const auto pipe = recorded(worker_.open(address_, settings_.open), {record_, "barcode_reader", scanConceal(settings_.prefix)});
    ScanFraming framing{settings_.prefix, settings_.suffix};
    worker_.online();
    for (;;) listen(*pipe, framing);
}

// Reads all the time, so that what is scanned before accept() is gone by then.
void SerialScanner::listen(Transport& pipe, ScanFraming& framing) {
    constexpr auto noHurry = std::chrono::hours{1};
    const auto woken = worker_.wait(pipe, framing.waiting() ? settings_.gap : noHurry);
    if (woken == Worker::Woken::byTime)
        for (const auto& code : framing.pause()) scanned(code);
    if (woken != Worker::Woken::byInput) return;
    std::array<std::uint8_t, 512> bytes{};
    const auto count = pipe.read(bytes, settings_.gap);
    for (const auto& code : framing.take(std::span{bytes}.first(count))) scanned(code);
}

void SerialScanner::scanned(const std::string& code) {
    if (!accepting_ || isRepeat(code)) return;
    if (auto text = scannedText(code)) worker_.say(BarcodeRead{*text});
}

// A scanner that keeps looking sends a code that stays in view again and again.
bool SerialScanner::isRepeat(const std::string& code) {
    const auto now = Clock::now();
    const bool repeat = code == last_ && now - seen_ < settings_.holdOff;
    last_ = code;
    seen_ = now;
    return repeat;
}

}  // namespace

std::unique_ptr<BarcodeReader> makeSerialScanner(const DeviceConfig& config, Sink sink) {
    return std::make_unique<SerialScanner>(config, std::move(sink));
}

std::vector<std::string> serialScannerMistakes(const DeviceConfig& config) {
    OptionWords options{config.options};
    scannerSettingsFrom(options);
    if (auto mistake = addressMistake(config.address); !mistake.empty()) options.wrong(mistake);
    return options.mistakes();
}

}  // namespace drivers
