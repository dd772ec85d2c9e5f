#include "drivers/emulators/escpos_device.h"

#include <algorithm>
#include <utility>

#include "drivers/emulators/escpos_command.h"

namespace emulators {
namespace {

// DLE DC4 8 clears the buffers (Epson's TM series; the seven bytes guard against an accident).
constexpr std::uint8_t clearRequest[] = {0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};

}  // namespace

EscposDevice::EscposDevice(Settings settings)
    : settings_(std::move(settings)),
      interpreter_(settings_.make.dots, {[this](Slip slip) { cameOut(std::move(slip)); }, [this](auto command) { answer(command); }}, settings_.start) {}

bool EscposDevice::offline() const {
    return state_.coverOpen || state_.paperEnd || error() || state_.unrecoverable || state_.overheated;
}

bool EscposDevice::blocked() const { return offline() || state_.stuck; }

void EscposDevice::receive(std::span<const std::uint8_t> bytes, Time now) {
    now_ = now;
    for (auto byte : bytes) {
        buffer_.push_back(byte);
        listenInRealTime(byte);
    }
    run(now);
}

void EscposDevice::listenInRealTime(std::uint8_t byte) {
    recent_.push_back(byte);
    if (recent_.size() > sizeof clearRequest) recent_.erase(recent_.begin());
    auto at = [this](std::size_t fromEnd) { return recent_.size() >= fromEnd ? recent_[recent_.size() - fromEnd] : 0; };
    if (at(3) == 0x10 && at(2) == 0x04) realTimeStatus(byte);
    if (at(3) == 0x10 && at(2) == 0x05) recover(byte);
    if (at(5) == 0x10 && at(4) == 0x14 && at(3) == 0x01) ++drawerPulses_;
    if (settings_.make.clearsOnRequest && std::ranges::equal(recent_, clearRequest)) {
        clearBuffers();
        reply({0x37, 0x25, 0x00});
    }
}

void EscposDevice::clearBuffers() {
    buffer_.clear();
    interpreter_.dropLine();
}

void EscposDevice::recover(std::uint8_t n) {
    if (state_.jam || state_.cutterError || state_.mouthError) return;      // not before the cause is gone
    if (!state_.errorKept) return;
    if (n == 2) clearBuffers();
    if (n == 1 || n == 2) change([](State& state) { state.errorKept = false; });
}

void EscposDevice::run(Time now) {
    now_ = now;
    if (move_ != Move::none && now >= moveEnds_) endMove();
    if (collects_ && now >= *collects_) startMove(Move::back);
    while (!blocked() && now >= busyUntil_) {
        const auto next = extent(buffer_, interpreter_.chinese());
        if (!next) return;
        const Bytes command(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(next->length));
        buffer_.erase(buffer_.begin(), buffer_.begin() + static_cast<std::ptrdiff_t>(next->length));
        const long before = interpreter_.paper().moved();
        obey(command, next->known);
        pace(next->length, interpreter_.paper().moved() - before, now);
    }
}

void EscposDevice::obey(std::span<const std::uint8_t> command, bool known) {
    const bool cutsByGroup = command.size() > 2 && command[0] == 0x1D && command[1] == 'V';
    if (!known || (cutsByGroup && !settings_.make.cutsByGroup)) return interpreter_.unknown(command.first(2));
    lines_ += command[0] == '\n';
    interpreter_.execute(command);
}

void EscposDevice::pace(std::size_t bytes, long dots, Time now) {
    consume(static_cast<int>(dots));
    double seconds = settings_.mmPerSecond > 0 ? static_cast<double>(dots) / (settings_.mmPerSecond * Paper::dotsPerMm) : 0;
    if (bytesPerSecond_ > 0) seconds = std::max(seconds, static_cast<double>(bytes) / bytesPerSecond_);
    const auto from = std::max(busyUntil_, now - std::chrono::milliseconds(50));
    busyUntil_ = from + std::chrono::duration_cast<Time::duration>(std::chrono::duration<double>(seconds));
}

void EscposDevice::consume(int dots) {
    if (!paperLeftDots_) return;
    *paperLeftDots_ -= dots;
    if (*paperLeftDots_ > 0) return;
    paperLeftDots_.reset();
    change([](State& state) { state.paperEnd = true; });
}

std::optional<EscposDevice::Time> EscposDevice::due() const {
    std::optional<Time> first;
    auto also = [&](Time at) { first = first ? std::min(*first, at) : at; };
    if (!blocked() && extent(buffer_, interpreter_.chinese())) also(busyUntil_);
    if (move_ != Move::none) also(moveEnds_);
    if (collects_) also(*collects_);
    return first;
}

EscposDevice::Bytes EscposDevice::takeReplies() { return std::exchange(replies_, {}); }

void EscposDevice::change(const std::function<void(State&)>& edit) {
    const bool wasOffline = offline();
    edit(state_);
    if (state_.jam || state_.cutterError || state_.mouthError) state_.errorKept = true;
    if (announced_ || wasOffline != offline()) announce();
}

void EscposDevice::tear() {
    if (interpreter_.paper().printed()) cameOut(interpreter_.tearOff());
}

void EscposDevice::powerOff() {
    buffer_.clear();
    replies_.clear();
    recent_.clear();
    announced_ = 0;
    busyUntil_ = {};
    collectAfter_ = 5;
    collects_.reset();
    interpreter_.powerOn();
    state_.errorKept = state_.jam || state_.cutterError || state_.mouthError;
}

}  // namespace emulators
