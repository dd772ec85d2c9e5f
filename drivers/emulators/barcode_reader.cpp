#include "drivers/emulators/barcode_reader.h"

#include <cctype>
#include <charconv>
#include <sstream>
#include <stdexcept>
#include <utility>

namespace emulators {

namespace {

const std::string scannerName = "barcode_reader";

// "4A 31 FF" → the bytes.
Bytes bytesIn(const std::string& words) {
    Bytes bytes;
    std::istringstream in{words};
    for (std::string word; in >> word;) {
        if (word.size() != 2 || !std::isxdigit(static_cast<unsigned char>(word[0])) || !std::isxdigit(static_cast<unsigned char>(word[1])))
            throw std::invalid_argument{"say bytes as pairs of hexadecimal digits"};
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(word, nullptr, 16)));
    }
    return bytes;
}

int countIn(const std::string& rest) {
    int value = -1;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (error != std::errc{} || end != rest.data() + rest.size() || value < 0) throw std::invalid_argument{"say a number"};
    return value;
}

const Bytes noise{0x00, 0xFF, 0x05, 0xF3, 0x16, 0x7E, 0x80};

}  // namespace

BarcodeReader::BarcodeReader(Loop& loop, Wire& wire, Dock& dock, ScannerModel model)
    : loop_{loop}, wire_{wire}, dock_{dock}, speech_{makeSpeech(model, loop, [this](const Bytes& bytes) { say(bytes); })} {
    loop.call([&] {
        wire.take([this](const Bytes& bytes) {
            if (faults_.stuck) return;
            speech_->heard(bytes);
            look();
        }, [] {});
        dock.describe(scannerName, [this] { return state(); });
        offerCodes(dock);
        offerCable(dock);
        offerFaults(dock);
    });
}

BarcodeReader::~BarcodeReader() {
    dock_.withdraw(scannerName);
    wire_.leave();
    loop_.call([this] {
        for (const auto& [timer, bytes] : late_) loop_.cancel(timer);
        speech_.reset();
    });
}

void BarcodeReader::offerCodes(Dock& dock) {
    dock.offer(scannerName, "scan", "TEXT", [this](auto& text) {
        if (text.empty()) throw std::invalid_argument{"say what the code holds"};
        inView_ = text;
        look();
    });
    dock.offer(scannerName, "hide", "", [this](auto&) { inView_.clear(); });
    dock.offer(scannerName, "bytes", "HEX…", [this](auto& words) { wire_.send(bytesIn(words)); });
}

void BarcodeReader::offerCable(Dock& dock) {
    dock.offer(scannerName, "unplug", "", [this](auto&) { unplug(); });
    dock.offer(scannerName, "plug", "", [this](auto&) { wire_.plug(); });
    dock.offer(scannerName, "unplug_after", "BYTES", [this](auto& rest) { faults_.cutAfter = static_cast<std::size_t>(countIn(rest)); });
    dock.offer(scannerName, "power_cycle", "", [this](auto&) { speech_->powerUp(); });   // behind a cable that does not notice
}

void BarcodeReader::offerFaults(Dock& dock) {
    dock.offer(scannerName, "stuck", "on|off", [this](auto& rest) { faults_.stuck = onOrOff(rest); });
    dock.offer(scannerName, "refuse", "on|off", [this](auto& rest) { speech_->refuse(onOrOff(rest)); });
    dock.offer(scannerName, "garbage", "on|off", [this](auto& rest) { faults_.garbage = onOrOff(rest); });
    dock.offer(scannerName, "duplicate", "on|off", [this](auto& rest) { faults_.duplicate = onOrOff(rest); });
    dock.offer(scannerName, "split", "on|off", [this](auto& rest) { wire_.split(onOrOff(rest)); });
    dock.offer(scannerName, "slow", "MILLISECONDS", [this](auto& rest) { faults_.late = std::chrono::milliseconds{countIn(rest)}; });
    dock.offer(scannerName, "bad_checksum", "on|off|TIMES", [this](auto& rest) {
        speech_->spoilt({0, 0, 0});   // throws where there is none
        faults_.badChecksums = rest == "on" ? 1 << 30 : rest == "off" ? 0 : countIn(rest);
    });
}

// A code that is held there is read as soon as the scanner looks.
void BarcodeReader::look() {
    if (!inView_.empty() && !faults_.stuck && wire_.plugged() && speech_->looking()) speech_->read(std::exchange(inView_, {}));
}

void BarcodeReader::say(Bytes bytes) {
    if (faults_.stuck) return;
    if (faults_.badChecksums > 0 && faults_.badChecksums--) bytes = speech_->spoilt(std::move(bytes));
    const auto once = bytes;
    if (faults_.duplicate) bytes.insert(bytes.end(), once.begin(), once.end());
    if (faults_.garbage) bytes.insert(bytes.begin(), noise.begin(), noise.end());
    if (faults_.late.count() == 0) return leave(bytes);
    const auto timer = loop_.after(faults_.late, [this] {
        if (!late_.empty()) leave(late_.extract(late_.begin()).mapped());
    });
    late_[timer] = std::move(bytes);
}

void BarcodeReader::leave(const Bytes& bytes) {
    if (!faults_.cutAfter) return wire_.send(bytes);
    const auto count = std::min(bytes.size(), *std::exchange(faults_.cutAfter, std::nullopt));
    wire_.sendThen({bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(count)}, [this] { unplug(); });
}

// The cable is its power too.
void BarcodeReader::unplug() {
    wire_.unplug();
    speech_->powerUp();
}

std::string BarcodeReader::state() const {
    std::string words = wire_.plugged() ? "plugged" : "unplugged";
    if (faults_.stuck) words += ", stuck";
    if (auto more = speech_->state(); !more.empty()) words += ", " + more;
    return words + (inView_.empty() ? "" : ", a code before it");
}

}  // namespace emulators
