#include "drivers/receipt_printers/escpos/link.h"

#include <poll.h>

#include <array>
#include <string>

namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int attempts = 2;
constexpr std::uint8_t identityBlock = 0x5F;

}  // namespace

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
    if (auto* automatic = std::get_if<AutomaticStatus>(&reply)) announced_ = fromAutomatic(automatic->value);
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
    for (int n = 1; n <= (model_.asksMore() ? 6 : 4); ++n) noteRealTime(n, askRealTime(n), model_, state);
    return state;
}

bool EscposLink::heardBlock(std::uint8_t header) {
    return listenFor(replyWithin_, [&] { return block_ && block_->header == header; });
}

void EscposLink::settle() {
    block_.reset();
    if (model_.identifies) {
        send(escpos::modelName());              // queued: its answer comes behind all older ones
        if (!heardBlock(identityBlock)) throw Timeout("no answer to GS I 67");
    } else {
        while (listen(Clock::now() + replyWithin_)) {}      // nothing can be told apart here: silence has to do
    }
    block_.reset();
    paper_.reset();
}

std::optional<PrinterState> EscposLink::proof(Duration within) {
    const bool proven = listenFor(within, [this] {
        return paper_ && (!model_.identifies || (block_ && block_->header == identityBlock));
    });
    return proven ? paper_ : std::nullopt;
}

std::optional<PrinterState> EscposLink::announced() {
    announced_.reset();
    while (heardAlready()) {}
    return announced_;
}

}  // namespace drivers
