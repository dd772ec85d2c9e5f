#include "drivers/emulators/escpos_printer.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <utility>

namespace emulators {
namespace {

using Hook = std::function<void(const Slip&)>;
EscposDevice::Settings hooked(EscposDevice::Settings settings, Hook cut, Hook retracted) {
    settings.cut = std::move(cut);
    settings.retracted = std::move(retracted);
    return settings;
}

void writeSlip(const Slip& slip, const std::filesystem::path& folder, int number) {
    const auto name = fmt::format("{:04}", number);
    std::ofstream words(folder / (name + ".txt"));
    for (auto& line : slip.text) words << line << "\n";
    words.close();
    writePng(slip, folder / (name + ".png"));     // last: who sees it finds the words, too
}

}  // namespace

EscposPrinter::EscposPrinter(Loop& loop, Wire& wire, Dock& dock, Settings settings)
    : loop_(loop), wire_(wire), dock_(dock), settings_(std::move(settings)),
      device_(hooked(settings_.device, [this](const Slip& slip) { cut(slip); }, [this](const Slip& slip) { retracted(slip); })) {
    std::filesystem::create_directories(settings_.paper);
    loop_.call([this] {
        wire_.take([this](const Bytes& bytes) { received(bytes); },
                   [this] {
                       if (settings_.tearsWhenHungUp) device_.tear();
                   });                                  // its buffer outlives a connection
        dock_.describe("receipt_printer", [this] { return describe(); });
        offerFaults();
        offerMouth();
        offerCable();
        offerAnswers();
    });
}

EscposPrinter::~EscposPrinter() {
    loop_.call([this] {
        dock_.withdraw("receipt_printer");
        wire_.leave();
        if (timer_) loop_.cancel(timer_);
        for (auto id : late_) loop_.cancel(id);
    });
}

void EscposPrinter::received(const Bytes& bytes) {
    std::span<const std::uint8_t> arrived(bytes);
    auto countDown = [&arrived](std::optional<std::size_t>& left) {
        if (!left) return false;
        arrived = arrived.first(std::min(*left, arrived.size()));
        *left -= arrived.size();
        const bool over = *left == 0;
        if (over) left.reset();
        return over;
    };
    const bool powerGoes = countDown(powerLeft_), cableGoes = countDown(cableLeft_);
    device_.receive(arrived, Loop::Clock::now());
    carryOn();
    if (powerGoes) cutPower();
    else if (cableGoes) wire_.unplug();
}

// Lets the device work, carries away what it says, and comes back when its motor will have moved on.
void EscposPrinter::carryOn() {
    device_.run(Loop::Clock::now());
    wire_.hold(device_.full());
    if (auto said = device_.takeReplies(); !said.empty()) reply(std::move(said));
    if (timer_) loop_.cancel(std::exchange(timer_, 0));
    if (auto due = device_.due())
        timer_ = loop_.after(std::max(Loop::Clock::duration{}, *due - Loop::Clock::now()), [this] {
            timer_ = 0;
            carryOn();
        });
}

void EscposPrinter::reply(Bytes bytes) {
    if (answering_.silent) return;
    if (answering_.twice) bytes.insert(bytes.end(), bytes.begin(), bytes.end());
    if (answering_.garbage) bytes.insert(bytes.begin(), {0xFF, 0xA5, 0xC3, 0x80});
    if (!answering_.lateMs) return wire_.send(bytes);
    late_.insert(loop_.after(std::chrono::milliseconds(answering_.lateMs), [this, bytes] { wire_.send(bytes); }));
}

void EscposPrinter::cut(const Slip& slip) {
    texts_.push_back(slip.text);
    writeSlip(slip, settings_.paper, static_cast<int>(texts_.size()));
    if (settings_.printed) settings_.printed(settings_.paper / fmt::format("{:04}.png", texts_.size()));
}

void EscposPrinter::retracted(const Slip& slip) {
    std::filesystem::create_directories(settings_.paper / "retracted");
    writeSlip(slip, settings_.paper / "retracted", ++retracted_);
}

void EscposPrinter::cutPower() {
    device_.powerOff();
    wire_.unplug();
    carryOn();
}

int EscposPrinter::papers() const {
    int count = 0;
    loop_.call([&] { count = static_cast<int>(texts_.size()); });
    return count;
}

std::vector<std::string> EscposPrinter::text(int paper) const {
    std::vector<std::string> lines;
    loop_.call([&] { lines = texts_.at(static_cast<std::size_t>(paper) - 1); });
    return lines;
}

bool EscposPrinter::hasInk() const {
    bool ink = false;
    loop_.call([&] { ink = device_.interpreter().paper().printed(); });
    return ink;
}

EscposDevice::State EscposPrinter::state() const {
    EscposDevice::State now;
    loop_.call([&] { now = device_.state(); });
    return now;
}

}  // namespace emulators
