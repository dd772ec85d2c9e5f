#include "drivers/receipt_printers/escpos/printer.h"

// The mouth of a kiosk printer: a slip waits there until it is taken, or is pulled back.
namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;

}  // namespace

// A slip in the mouth that no job of ours brought there lies there from before; it is pulled back like any other.
void EscposPrinter::noteMouthOf(const PrinterState& state) {
    using Where = Slip::Where;
    if (!settings_.profile.sensesMouth()) return;
    if (!slip_ && state.paperWaiting) slip_ = Slip{{}, Clock::now(), Where::waiting};
    if (!slip_) return;
    if (!state.paperWaiting && slip_->where != Where::coming) return mouthIsFree();
    if (state.paperWaiting && slip_->where == Where::coming) {
        slip_ = Slip{slip_->job, Clock::now(), Where::waiting};
        worker_.say(PaperPresented{slip_->job});
    }
}

void EscposPrinter::mouthIsFree() {
    const auto slip = *std::exchange(slip_, std::nullopt);
    const bool pulled = slip.where == Slip::Where::retracting || slip.where == Slip::Where::stuck;
    if (slip.job.empty()) return;
    if (pulled) worker_.say(PaperRetracted{slip.job});
    else worker_.say(PaperTaken{slip.job});
}

// With an error nothing is heard of the mouth, so it is told to carry on here too.
void EscposPrinter::watchMouth(EscposLink& link) {
    const auto state = link.stateWithMouth();
    trouble(state) ? check(link) : report(state);
    if (slip_) slipStays(link);
}

void EscposPrinter::slipStays(EscposLink& link) {
    const auto age = Clock::now() - slip_->since;
    switch (slip_->where) {
        case Slip::Where::coming:           // taken so fast that nobody saw it, or it never came: not for us to say
            if (age > settings_.present) slip_.reset();
            break;
        case Slip::Where::waiting:
            if (age > settings_.retractAfter && abilities().retracts) pullBack(link);
            break;
        case Slip::Where::retracting:
            if (age > settings_.retract) slip_->where = Slip::Where::stuck;
            break;
        case Slip::Where::stuck: break;     // report() says so
    }
}

void EscposPrinter::pullBack(EscposLink& link) {
    if (!abilities().retracts || (slip_ && slip_->where == Slip::Where::stuck)) return;
    link.send(settings_.profile.retract);
    if (slip_) slip_ = Slip{slip_->job, Clock::now(), Slip::Where::retracting};
}

// A slip that waits belongs to somebody else than the next one.
void EscposPrinter::emptyMouth(EscposLink& link) {
    if (!slip_ || !abilities().retracts) return slip_.reset();
    watchMouth(link);
    if (slip_ && slip_->where == Slip::Where::waiting) pullBack(link);
    while (slip_ && slip_->where == Slip::Where::retracting) {
        worker_.wait(settings_.progress);
        watchMouth(link);
    }
    if (slip_ && slip_->where == Slip::Where::stuck)
        throw Failed(Status::hardwareError, {Fault::Kind::presenterError, "an older slip could not be pulled back", Remedy::clear});
    slip_.reset();
}

}  // namespace drivers
