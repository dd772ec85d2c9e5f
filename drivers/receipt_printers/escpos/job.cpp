#include <fmt/format.h>

#include <utility>

#include "drivers/receipt_printers/escpos/layout.h"
#include "drivers/receipt_printers/escpos/printer.h"

// How one receipt gets onto paper, and what is said of it.
namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;

Failed failure(const PrinterTrouble& wrong) { return Failed(wrong.status, wrong.fault); }

}  // namespace

void EscposPrinter::fail(const std::string& job, const Fault& fault) { worker_.say(PrintFailed{job, fault, 0}); }

void EscposPrinter::printNext(EscposLink& link) {
    const Job job = std::move(jobs_.front());
    jobs_.pop_front();
    try {
        printOut(link, job, Clock::now() + settings_.job);
        worker_.say(Printed{job.id, 1});
        if (settings_.profile.sensesMouth()) slip_ = Slip{job.id, Clock::now(), Slip::Where::coming};
    } catch (const Timeout& timeout) {
        fail(job.id, {Fault::Kind::timeout, timeout.what(), Remedy::reset});
        throw;
    } catch (const Disconnected& gone) {
        fail(job.id, {Fault::Kind::disconnected, gone.what(), Remedy::none});
        throw;
    } catch (const Failed& failed) {
        fail(job.id, failed.fault);
        // Many printers carry on by themselves when the paper is back, and somebody else may stand there by then.
        if (dirty_ && settings_.profile.clears) link.send(escpos::clearBuffers());
    } catch (const std::invalid_argument& refused) {
        fail(job.id, {Fault::Kind::refused, refused.what(), Remedy::none});
    } catch (const std::exception& error) {
        fail(job.id, {Fault::Kind::notConfigured, error.what(), Remedy::configuration});
    }
    check(link);
}

void EscposPrinter::printOut(EscposLink& link, const Job& job, Instant deadline) {
    auto bytes = layOut(job.receipt, settings_.profile, font_);
    if (auto wrong = trouble(recovered(link))) throw failure(*wrong);
    emptyMouth(link);
    if (dirty_) cleanUp(link);
    // Four bytes that it tells by itself, one of them lost, could pass for an answer to GS r; GS I behind it could not.
    if (settings_.profile.announces && !settings_.profile.identifies) link.send(escpos::automaticStatus(false));
    link.settle();
    const auto asked = escpos::paperStatus(), signature = escpos::modelName();
    bytes.insert(bytes.end(), asked.begin(), asked.end());
    if (settings_.profile.identifies) bytes.insert(bytes.end(), signature.begin(), signature.end());
    dirty_ = true;
    link.sendJob(bytes, deadline, settings_.progress);
    awaitProof(link, deadline);
    dirty_ = false;
}

// GS r waits in the buffer behind the receipt and the cut, so its answer says that both were done. The state on top
// of it, because the last lines of a receipt can meet the end of the paper.
void EscposPrinter::awaitProof(EscposLink& link, Instant deadline) {
    while (Clock::now() < deadline) {
        const auto paper = link.proof(settings_.progress);
        auto state = link.state();
        if (paper) state.paperEnd = state.paperEnd || paper->paperEnd;
        if (auto wrong = trouble(state)) throw failure(*wrong);
        if (paper) return;
    }
    throw Timeout(fmt::format("the printer did not confirm within {} ms", settings_.job.count()));
}

}  // namespace drivers
