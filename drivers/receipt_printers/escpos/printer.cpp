#include "drivers/receipt_printers/escpos/printer.h"

#include <utility>

#include "drivers/receipt_printers/escpos/text.h"
#include "drivers/transports/recording.h"
#include "drivers/transports/usb_printer.h"

namespace drivers {
namespace {

EscposBytes operator+(EscposBytes left, const EscposBytes& right) {
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

// Questions and settings are a few bytes; a receipt with its cut is more, and no tape may hold it.
bool isNoReceipt(std::span<const std::uint8_t> bytes) { return bytes.size() <= 8; }

void refuseOneWay(EscposLink& link) {
    if (!link.usb() || link.usb()->firstIn()) return;
    throw Failed(Status::offline, {Fault::Kind::notConfigured, "the printer has no way back, so it cannot confirm what it prints", Remedy::configuration});
}

}  // namespace

EscposPrinter::EscposPrinter(std::string address, EscposSettings settings, Sink sink)
    : address_(std::move(address)), settings_(std::move(settings)), font_(settings_.fonts),
      worker_(role(), std::move(sink), settings_.reopen, [this](Worker& worker) { converse(worker); }) {}

void EscposPrinter::print(std::string job, Receipt receipt) {
    worker_.post([this, next = Job{std::move(job), std::move(receipt)}] { take(next); });
}

void EscposPrinter::retract() {
    worker_.post([this] { wantsRetraction_ = true; });
}

ReceiptPrinterAbilities EscposPrinter::abilities() const {
    const auto& profile = settings_.profile;
    return {.sensesLow = profile.low4 || profile.mouthLow, .sensesTaken = profile.sensesMouth(), .retracts = !profile.retract.empty()};
}

void EscposPrinter::take(Job job) {
    if (connected_) jobs_.push_back(std::move(job));
    else fail(job.id, {Fault::Kind::disconnected, "the printer is not there", Remedy::none});
}

void EscposPrinter::converse(Worker& worker) {
    encode(U"一", settings_.profile.charset);       // opens iconv's tables before the first receipt needs them
    try {
        const Recording recording{settings_.record, "receipt_printer", [](auto bytes) { return bytes; }, isNoReceipt};
        EscposLink link(worker, recorded(worker.open(address_, settings_.open), recording), settings_.profile, settings_.reply);
        refuseOneWay(link);
        if (mute_ && link.usb()) usbSoftReset(*link.usb(), settings_.reply);
        connected_ = true;
        serve(link);
    } catch (const Timeout&) {
        mute_ = true;
        connected_ = false;
        known_.reset();
        for (auto& job : std::exchange(jobs_, {}))
            fail(job.id, {Fault::Kind::timeout, "the printer says nothing", Remedy::reset});
        throw;
    } catch (...) {
        connected_ = knowsFacts_ = false;
        known_.reset();
        for (auto& job : std::exchange(jobs_, {}))
            fail(job.id, {Fault::Kind::disconnected, "the printer went away before it was its turn", Remedy::none});
        throw;
    }
}

void EscposPrinter::serve(EscposLink& link) {
    check(link);
    mute_ = false;
    for (;;) {
        if (!knowsFacts_ && known_ && !trouble(*known_) && jobs_.empty()) askFacts(link);
        listen(link);                       // it may have spoken while it was asked something else
        switch (link.idle(pause())) {
            case Worker::Woken::byInput: break;
            case Worker::Woken::byTime: slip_ ? watchMouth(link) : check(link); break;
            case Worker::Woken::byCommand: break;
        }
        if (std::exchange(wantsRetraction_, false)) pullBack(link);
        while (!jobs_.empty()) printNext(link);
    }
}

EscposPrinter::Duration EscposPrinter::pause() const {
    const bool well = known_ && !trouble(*known_);
    return slip_ ? settings_.progress : well ? settings_.idleCheck : settings_.faultCheck;
}

// Looks how the printer is. When it is well, also asks it to tell by itself from now on: it forgets that whenever it
// is switched off, and nothing else would show it. Asked so, it says at once how it is.
void EscposPrinter::check(EscposLink& link) {
    auto state = recovered(link);
    if (!trouble(state)) {
        if (dirty_) cleanUp(link);
        if (settings_.profile.announces) link.send(escpos::automaticStatus(true));
        state = link.stateWithMouth();
    }
    report(state);
}

// An error of which the cause is gone stays until it is told so. What waits in the buffer goes with it.
PrinterState EscposPrinter::recovered(EscposLink& link) {
    const auto state = link.state();
    if (!state.error && !state.jam && !state.cutterError && !state.presenterError && !state.autoRecoverable) return state;
    link.send(escpos::recover());
    return link.state();
}

void EscposPrinter::listen(EscposLink& link) {
    const auto said = link.announced();
    if (!said || !known_ || said == told_) return;
    told_ = said;                           // one that contradicts its own answers is asked once, not for ever
    const bool news = said->paperLow != known_->paperLow || trouble(*said).has_value() != trouble(*known_).has_value();
    if (news) check(link);                  // four bytes on a noisy line are no proof
}

void EscposPrinter::report(PrinterState state) {
    const bool saysMouth = !settings_.profile.asksMouth() || !trouble(state);
    if (saysMouth) noteMouthOf(state);
    state.presenterError = state.presenterError || (slip_ && slip_->where == Slip::Where::stuck);
    known_ = state;
    if (auto wrong = trouble(state)) worker_.status(wrong->status, wrong->fault);
    else worker_.online();
    const bool low = state.paperLow || state.paperEnd;
    if (low != low_) worker_.say(PaperLow{low_ = low});
}

// A job ended in the middle. What is left of it in the buffer must not come out later, and what is on the paper must
// not hang on the next resident's slip.
void EscposPrinter::cleanUp(EscposLink& link) {
    const EscposBytes nothing(8192, 0x00);  // fills up a picture that was cut off half way; by itself it does nothing
    link.send(settings_.profile.clears ? escpos::clearBuffers() : escpos::recover());
    link.send(nothing + escpos::initialise() + escpos::cut(settings_.profile.cut), settings_.job);
    link.settle();
    dirty_ = false;
}

}  // namespace drivers
