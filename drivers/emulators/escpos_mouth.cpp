#include <utility>

#include "drivers/emulators/escpos_device.h"

// What happens to a slip behind the cutter. (Citizen PPU-700 page 121, Custom KPM-210/216 pages 49 and 50.)
namespace emulators {

// A slip that still stands in the mouth is pushed out by the next one.
void EscposDevice::cameOut(Slip slip) {
    using Mouth = EscposMake::Mouth;
    if (slip.dots.height == 0) return;
    ++cuts_;
    if (settings_.cut) settings_.cut(slip);
    slip_ = std::move(slip);
    collects_.reset();
    switch (settings_.make.mouth) {
        case Mouth::none: slip_.reset(); break;
        case Mouth::torn: startMove(Move::out); break;
        case Mouth::citizen: startMove(Move::out); break;
        case Mouth::custom: break;                      // held inside until it is presented
    }
}

void EscposDevice::mouthCommand(std::span<const std::uint8_t> c) {
    using Mouth = EscposMake::Mouth;
    if (settings_.make.mouth == Mouth::citizen && c[1] == 'R') {
        if (c[2] == '0' && slip_) startMove(Move::back);
        if (c[2] == '1') collectAfter_ = c[3];
    } else if (settings_.make.mouth == Mouth::custom && c[1] == 'e') {
        if (c[2] == 2 && slip_) startMove(Move::back);
        if (c[2] == 3 && slip_) startMove(Move::out);
        if (c[2] == 5) {                                // out, and it falls
            const bool waited = state_.slipWaits;
            slip_.reset();
            if (waited) change([](State& state) { state.slipWaits = false; });
        }
        if (c[2] == 6) replies_.push_back(ejectorStatus());
    } else {
        interpreter_.unknown(c.first(2));
    }
}

void EscposDevice::startMove(Move move) {
    move_ = move;
    moveEnds_ = now_ + settings_.mouthMoves;
    collects_.reset();
    if (settings_.mouthMoves.count() == 0) endMove();
}

void EscposDevice::endMove() {
    const auto move = std::exchange(move_, Move::none);
    if (!slip_) return;
    if (move == Move::out) {
        change([](State& state) { state.slipWaits = true; });
        if (settings_.make.mouth == EscposMake::Mouth::citizen && collectAfter_ > 0) collects_ = now_ + std::chrono::seconds(collectAfter_);
    } else if (state_.binFull) {
        change([](State& state) { state.mouthError = true; });
    } else {
        ++retractions_;
        if (settings_.retracted) settings_.retracted(*slip_);
        slip_.reset();
        change([](State& state) { state.slipWaits = false; });
    }
}

void EscposDevice::takeSlip() {
    slip_.reset();
    move_ = Move::none;
    collects_.reset();
    change([](State& state) { state.slipWaits = false; });
}

std::uint8_t EscposDevice::ejectorStatus() const {      // GS e 6
    return static_cast<std::uint8_t>(state_.paperLow << 0 | !state_.paperEnd << 2 | state_.slipWaits << 3 | (move_ != Move::none) << 5 |
                                     (state_.mouthError || state_.cutterError) << 6 | state_.jam << 7);
}

}  // namespace emulators
