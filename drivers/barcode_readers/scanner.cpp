#include "drivers/barcode_readers/scanner.h"

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/barcode_readers/scanned_text.h"
#include "drivers/transports/recording.h"
#include "drivers/worker.h"

namespace drivers {

namespace {

using Duration = Transport::Duration;
using Clock = std::chrono::steady_clock;

// However the conversation ends, the light goes out.
struct LightsOut {
    ScannerTalk& talk;
    ~LightsOut() {
        try {
            talk.offInPassing();
        } catch (...) {   // the cable may be what ended it
        }
    }
};

// A page of text as a technician's table can show it.
std::string oneLine(const std::string& text) {
    constexpr std::size_t most = 200;
    std::string line;
    for (unsigned char c : text.substr(0, most))
        if (c > 0x20 && c < 0x7F) line += static_cast<char>(c);
        else if (!line.empty() && line.back() != ' ') line += ' ';
    return line.substr(0, line.find_last_not_of(' ') + 1);
}

class Scanner final : public BarcodeReader {
public:
    Scanner(const DeviceConfig& config, Sink sink, ScannerFamily family)
        : address_{config.address}, record_{config.record}, family_{std::move(family)},
          worker_{Role::barcodeReader, std::move(sink), settings().reopen, [this](Worker&) { serve(); }} {}

    void accept() override {
        worker_.post([this] {
            accepting_ = unexpected_ = true;
            last_.clear();   // a new resident may bring the same code
        });
    }
    void stop() override { worker_.post([this] { accepting_ = false; }); }

private:
    const ScannerSettings& settings() const { return family_.settings; }
    void serve();
    void turn(Transport&, ScannerTalk&);
    void switchAsWanted(ScannerTalk&);
    void sayAgain(ScannerTalk&);
    void read(Transport&, ScannerTalk&);
    void scanned(const std::string& code);
    void lookAgainSoon() { due_ = std::min(due_, Clock::now() + settings().again); }
    bool isRepeat(const std::string& code);
    Duration untilDue() const { return std::max(Duration::zero(), std::chrono::ceil<Duration>(due_ - Clock::now())); }

    std::string address_;
    std::filesystem::path record_;
    ScannerFamily family_;
    bool accepting_ = false;
    bool unexpected_ = false;  // a code that began before accept() is not forgotten yet
    bool looking_ = false;     // what the scanner was told
    Clock::time_point due_;    // when it is to be told or asked again
    std::string last_;         // the code that was said last…
    Clock::time_point seen_;   // …and when it was in view
    Worker worker_;
};

void Scanner::serve() {
    const auto pipe = recorded(worker_.open(address_, settings().open), {record_, "barcode_reader", family_.conceal()});
    const auto talk = family_.talk(*pipe, [this](const std::string& code) { scanned(code); });
    const LightsOut atTheEnd{*talk};
    looking_ = false;
    const auto identity = oneLine(talk->setUp());
    due_ = Clock::now() + settings().idleCheck;
    worker_.online();
    if (!identity.empty()) worker_.say(DeviceFacts{.maker = {}, .model = {}, .firmware = identity, .serial = {}, .counters = {}});
    for (;;) turn(*pipe, *talk);
}

// Reads all the time, so that nothing waits in the line until accept().
void Scanner::turn(Transport& pipe, ScannerTalk& talk) {
    if (std::exchange(unexpected_, false)) talk.forget();
    if (accepting_ != looking_) switchAsWanted(talk);
    if (Clock::now() >= due_) sayAgain(talk);
    switch (worker_.wait(pipe, talk.waiting() ? settings().gap : untilDue())) {
    case Worker::Woken::byInput: read(pipe, talk); break;
    case Worker::Woken::byTime: if (talk.waiting()) talk.pause(); break;
    case Worker::Woken::byCommand: break;
    }
}

void Scanner::switchAsWanted(ScannerTalk& talk) {
    looking_ = accepting_;
    due_ = Clock::now() + (looking_ ? settings().look : settings().idleCheck);
    looking_ ? talk.on() : talk.off();
}

void Scanner::sayAgain(ScannerTalk& talk) {
    due_ = Clock::now() + (looking_ ? settings().look : settings().idleCheck);
    talk.check();
    if (looking_) talk.on();
}

void Scanner::read(Transport& pipe, ScannerTalk& talk) {
    std::array<std::uint8_t, 4096> bytes{};   // a report descriptor is as long as that
    const auto count = pipe.read(bytes, settings().gap);
    lookAgainSoon();   // whatever it has read: it does not look any more
    talk.take(std::span{bytes}.first(count));
}

void Scanner::scanned(const std::string& code) {
    lookAgainSoon();
    if (!accepting_ || isRepeat(code)) return;
    if (auto text = scannedText(code)) worker_.say(BarcodeRead{*text});
}

// A scanner that keeps looking sends a code that stays in view again and again.
bool Scanner::isRepeat(const std::string& code) {
    const auto now = Clock::now();
    const bool repeat = code == last_ && now - seen_ < settings().holdOff;
    last_ = code;
    seen_ = now;
    return repeat;
}

}  // namespace

std::unique_ptr<BarcodeReader> makeScanner(const DeviceConfig& config, Sink sink, ReadFamily read) {
    OptionWords options{config.options};
    return std::make_unique<Scanner>(config, std::move(sink), read(options));
}

std::vector<std::string> scannerMistakes(const DeviceConfig& config, ReadFamily read, const OnlyAddress& only) {
    OptionWords options{config.options};
    read(options);
    checkAddress(options, config.address, only);
    return options.mistakes();
}

ScannerSettings listeningSettings(OptionWords& options) {
    using namespace std::chrono_literals;
    constexpr Duration never = std::chrono::hours{24};   // there is nothing to say or to ask
    return {options.milliseconds("open_ms", 2s), options.milliseconds("reopen_ms", 200ms), options.milliseconds("gap_ms", 100ms),
            options.milliseconds("hold_off_ms", 1s), never, never, never};
}

ScannerSettings switchedSettings(OptionWords& options) {
    using namespace std::chrono_literals;
    auto settings = listeningSettings(options);
    settings.look = options.milliseconds("look_ms", 5s);
    settings.again = options.milliseconds("again_ms", 300ms);
    settings.idleCheck = options.milliseconds("idle_check_ms", 10s);
    return settings;
}

Framing framingFrom(OptionWords& options) {
    static const std::map<std::string, std::string> suffixes{{"cr", "\r"}, {"lf", "\n"}, {"crlf", "\r\n"}, {"tab", "\t"}, {"none", ""}};
    const auto suffix = suffixes.find(options.word("suffix", "cr"));
    if (suffix == suffixes.end()) options.wrong("suffix must be cr, lf, crlf, tab or none");
    return {options.word("prefix", ""), suffix == suffixes.end() ? "" : suffix->second,
            static_cast<std::size_t>(options.number("longest", 2000, 1, 8000))};
}

}  // namespace drivers
