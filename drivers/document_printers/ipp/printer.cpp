#include "drivers/document_printers/ipp/printer.h"

#include <algorithm>
#include <utility>

namespace drivers {
namespace {

const Fault notThere{Fault::Kind::disconnected, "the printer is not there", Remedy::none};
const Fault cancelled{Fault::Kind::stopped, "cancelled", Remedy::none};

}  // namespace

IppPrinter::IppPrinter(IppSettings settings, Sink sink)
    : settings_(std::move(settings)),
      worker_(role(), std::move(sink), settings_.reopen, [this](Worker& worker) { converse(worker); }) {}

void IppPrinter::print(DocumentJob job) {
    worker_.post([this, job = std::move(job)] {
        if (connected_) jobs_.push_back({job, std::chrono::steady_clock::now() + settings_.job});
        else fail(job.job, notThere);
    });
}

void IppPrinter::cancel(std::string job) {
    worker_.post([this, job = std::move(job)] {
        if (active_ && active_->job == job && !active_->cancelledFor) active_->cancelledFor = cancelled;
        if (std::erase_if(jobs_, [&](auto& waiting) { return waiting.job.job == job; })) fail(job, cancelled);
    });
}

// Asked while the printer is away, it is answered when the printer is back.
void IppPrinter::ask(std::string job, int printerJobId) {
    worker_.post([this, question = Question{std::move(job), printerJobId}] { questions_.push_back(question); });
}

void IppPrinter::converse(Worker& worker) {
    try {
        IppClient client(settings_.address, settings_.deadlines, settings_.wishes, worker.stopDescriptor());
        greet(client);
        dropOrphans(client);
        check(client);
        connected_ = true;
        listens_ = true;
        for (;;) {
            work(client);
            rest(worker, client);
        }
    } catch (const Stopped&) {
        throw;
    } catch (const Failed& failed) {
        vanished(failed.fault);
        throw;
    } catch (const Timeout& timeout) {
        vanished({Fault::Kind::timeout, timeout.what(), Remedy::reset});
        throw;
    } catch (const Disconnected& gone) {
        vanished({Fault::Kind::disconnected, gone.what(), Remedy::none});
        throw;
    } catch (const std::exception& error) {
        vanished({Fault::Kind::protocol, error.what(), Remedy::reset});
        throw;
    }
}

// A printer that closes its end has gone, or is only tired of a connection that is kept: it is asked at once, and one that
// answers is not listened to any more.
void IppPrinter::rest(Worker& worker, IppClient& client) {
    const auto line = listens_ ? client.line() : Descriptor{};
    if (worker.wait(line, pause()) != Worker::Woken::byInput) return;
    listens_ = false;
    client.hangUp();
}

IppSettings::Duration IppPrinter::pause() const {
    if (active_ || !jobs_.empty()) return settings_.poll;
    return troubled_ ? settings_.faultCheck : settings_.idleCheck;
}

void IppPrinter::work(IppClient& client) {
    while (!questions_.empty()) {
        answer(client, questions_.front());
        questions_.pop_front();
    }
    if (active_) return follow(client);
    check(client);
    if (!jobs_.empty()) begin(client);
}

// Once on each connection: it may be another printer by now.
void IppPrinter::greet(IppClient& client) {
    const auto about = client.about();
    if (const auto fault = cannot(about.can, settings_.wishes)) throw Failed{Status::offline, *fault};
    const auto& facts = about.facts;
    const auto who = facts.maker + facts.model + facts.firmware + facts.serial;
    if (!who.empty() && std::exchange(known_, who) != who) worker_.say(facts);
}

void IppPrinter::check(IppClient& client) { report(client.printer()); }

void IppPrinter::report(PrinterReport printer) {
    // It speaks of a job, and some printers leave it standing when that job was cancelled.
    if (!active_) std::erase(printer.reasons, "media-needed");
    const auto wrong = trouble(printer);
    troubled_ = wrong.has_value();
    if (wrong) worker_.status(wrong->status, wrong->fault);
    else worker_.online();
    const bool low = printer.has("media-low") || printer.has("media-empty");
    if (low != low_) worker_.say(PaperLow{low_ = low});
}

// The printer cannot be reached. A job that it has may still be printed, so it is given up only after a while.
void IppPrinter::vanished(const Fault& fault) {
    connected_ = false;
    for (auto& job : std::exchange(jobs_, {})) fail(job.job.job, fault);
    if (!active_) return;
    const auto now = std::chrono::steady_clock::now();
    if (!active_->goneSince) active_->goneSince = now;
    if (now - *active_->goneSince >= settings_.gone) failActive(fault, Outcome::unknown);
}

void IppPrinter::fail(const std::string& job, const Fault& fault) { worker_.say(PrintFailed{job, fault, 0}); }

void IppPrinter::failActive(const Fault& fault, Outcome outcome) {
    worker_.say(PrintFailed{active_->job, fault, active_->sheets, outcome == Outcome::unknown});
    active_.reset();
}

}  // namespace drivers
