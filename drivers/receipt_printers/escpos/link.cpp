#include "drivers/receipt_printers/escpos/link.h"

#include <poll.h>

#include <array>
#include <string>

#include "drivers/transports/usb_printer.h"

namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int attempts = 2;
constexpr std::uint8_t informationBlock = 0x5F;

}  // namespace

void EscposLink::sendJob(const EscposBytes& bytes, Instant until, Duration lookAfter) {
    owes_ = true;
    for (std::span<const std::uint8_t> left(bytes); !left.empty();) try {
        pipe_->write(left, lookAfter);
        return;
    } catch (const Timeout& blocked) {
        left = left.subspan(blocked.taken);
        const auto told = toldOtherwise();
        if (auto wrong = told ? trouble(*told) : std::nullopt) throw Failed(wrong->status, wrong->fault);
        if (Clock::now() >= until) throw;
    }
}

// What USB's printer class tells over the control pipe, however full the printer is.
std::optional<PrinterState> EscposLink::portState() {
    const auto port = usb() ? usbPortStatus(*usb(), replyWithin_) : std::nullopt;
    if (!port) return std::nullopt;
    PrinterState state;
    state.paperEnd = port->paperEmpty;
    state.error = port->error;
    state.offline = !port->selected;
    return state;
}

// What is wrong, from a printer that answers nothing: the printer class of USB, or the last that it told by itself.
std::optional<PrinterState> EscposLink::toldOtherwise() {
    while (heardAlready()) {}
    if (lastAnnounced_ && trouble(*lastAnnounced_)) return lastAnnounced_;
    return portState();
}

// Is there something to hear without waiting?
bool EscposLink::heardAlready() {
    pollfd pipe{pipe_->descriptor(), POLLIN, 0};
    return (channel_.waiting() || ::poll(&pipe, 1, 0) > 0) && listen(Clock::now());
}

// Hears one reply of whatever kind; false when `until` has passed.
bool EscposLink::listen(Instant until) {
    for (;;) {
        if (auto reply = channel_.next()) {
            note(*reply);
            return true;
        }
        const auto left = std::chrono::ceil<Duration>(until - Clock::now());
        std::array<std::uint8_t, 256> bytes;
        try {
            const auto count = pipe_->read(bytes, std::max(left, Duration(0)));
            channel_.feed(std::span(bytes).first(count));
        } catch (const Timeout&) {
            return false;
        }
    }
}

template <class Condition> bool EscposLink::listenFor(Duration duration, Condition met) {
    const auto until = Clock::now() + duration;
    while (!met())
        if (!listen(until)) return met();
    return true;
}

void EscposLink::note(const EscposReply& reply) {
    if (auto* realTime = std::get_if<RealTimeReply>(&reply)) realTime_ = realTime->value;
    if (auto* automatic = std::get_if<AutomaticStatus>(&reply)) announced_ = lastAnnounced_ = fromAutomatic(automatic->value);
    if (auto* queued = std::get_if<QueuedReply>(&reply)) paper_ = fromPaperStatus(queued->value);
    if (auto* block = std::get_if<BlockReply>(&reply)) block_ = *block;
}

// One question at a time, because the replies to all n look alike. What else comes meanwhile is kept.
std::uint8_t EscposLink::askRealTime(int n) {
    for (int attempt = 0; attempt < attempts; ++attempt) {
        while (heardAlready()) {}
        if (attempt > 0) channel_.forget();     // noise may look like the beginning of a block
        realTime_.reset();
        send(escpos::realTimeStatus(n));
        if (listenFor(replyWithin_, [this] { return realTime_.has_value(); })) return *realTime_;
    }
    throw Timeout("no answer to DLE EOT " + std::to_string(n));
}

PrinterState EscposLink::state() {
    PrinterState state;
    try {
        for (int n = 1; n <= profile_.lastRealTime(); ++n) noteRealTime(n, askRealTime(n), profile_, state);
    } catch (const Timeout&) {
        const auto told = toldOtherwise();
        if (!told || !trouble(*told)) throw;
        return *told;
    }
    return state;
}

// Its answer can be any byte, so it is read before the sorting; a printer that cannot print does not answer it.
PrinterState EscposLink::stateWithMouth() {
    auto state = this->state();
    if (!profile_.asksMouth() || trouble(state)) return state;
    while (heardAlready()) {}
    send(profile_.askMouth);
    std::array<std::uint8_t, 1> reply{};
    pipe_->read(reply, replyWithin_);
    noteMouth(reply[0], profile_, state);
    return state;
}

bool EscposLink::heardBlock() {
    return listenFor(replyWithin_, [&] { return block_ && block_->header == informationBlock; });
}

void EscposLink::settle() {
    if (profile_.identifies) {
        if (!ask(escpos::modelName())) throw Timeout("no answer to GS I 67");   // queued: it comes behind all older ones
    } else if (owes_) {
        while (listen(Clock::now() + replyWithin_)) {}      // nothing can be told apart here: silence has to do
    }
    while (heardAlready()) {}
    owes_ = false;
    block_.reset();
    paper_.reset();
}

std::optional<PrinterState> EscposLink::proof(Duration within) {
    const bool proven = listenFor(within, [this] {
        return paper_ && (!profile_.identifies || (block_ && block_->header == informationBlock));
    });
    if (!proven) return std::nullopt;
    owes_ = false;
    return paper_;
}

std::optional<PrinterState> EscposLink::announced() {
    while (heardAlready()) {}
    return std::exchange(announced_, std::nullopt);
}

std::optional<std::string> EscposLink::ask(const EscposBytes& question) {
    block_.reset();
    send(question);
    if (!heardBlock()) return std::nullopt;
    return std::exchange(block_, std::nullopt)->text;
}

}  // namespace drivers
