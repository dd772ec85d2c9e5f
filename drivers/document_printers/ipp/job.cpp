#include <utility>

#include "drivers/document_printers/ipp/printer.h"

// How one document gets onto paper, and what is said of it.
namespace drivers {
namespace {

using Clock = std::chrono::steady_clock;

// Printers count their jobs from 1 again after they were switched off: the name tells ours from another. It holds
// the core's key and nothing of a resident.
const std::string ours = "jiujin ";
std::string nameOf(const std::string& job) { return ours + job; }

Fault lost(const std::string& words) { return {Fault::Kind::stopped, words, Remedy::none}; }

}  // namespace

// A terminal that was killed between Create-Job and Send-Document leaves a job that never ends, and printers that take
// one at a time are busy with it for as long.
void IppPrinter::dropOrphans(IppClient& client) {
    if (active_) return;                                // ours, and its document is there
    try {
        for (const int job : client.jobsWithoutDocument(ours)) client.cancelJob(job);
    } catch (const IppRefused&) {
        // It lists no jobs, or the job has ended by itself.
    }
}

void IppPrinter::begin(IppClient& client) {
    const auto next = std::move(jobs_.front());
    jobs_.pop_front();
    if (!taken(client, next)) return;
    worker_.say(JobTaken{active_->job, active_->id});
    try {
        client.sendDocument(active_->id, next.job.title, next.job.pdf);
    } catch (const IppRefused& refused) {
        active_->cancelledFor = Fault{Fault::Kind::refused, refused.what(), Remedy::none};
    } catch (const std::exception& error) {
        active_->cancelledFor = Fault{Fault::Kind::disconnected, error.what(), Remedy::none};   // half a document
        throw;
    }
}

// False: the printer has refused it for good, or has its hands full and will be asked again.
bool IppPrinter::taken(IppClient& client, const Waiting& next) {
    try {
        const int id = client.createJob(nameOf(next.job.job), next.job.copies);
        active_ = Active{next.job.job, id, 0, next.deadline, {}, {}, {}};
        return true;
    } catch (const IppRefused& refused) {
        if (refused.status == IPP_STATUS_ERROR_BUSY && Clock::now() < next.deadline) jobs_.push_front(next);
        else fail(next.job.job, {Fault::Kind::refused, refused.what(), Remedy::none});
        return false;
    } catch (const std::exception& error) {
        fail(next.job.job, {Fault::Kind::disconnected, error.what(), Remedy::none});
        throw;
    }
}

void IppPrinter::follow(IppClient& client) {
    if (!active_->cancelledFor && Clock::now() >= active_->deadline)
        active_->cancelledFor = Fault{Fault::Kind::timeout, "the document was not printed in time", Remedy::reset};
    if (active_->cancelledFor) cancelActive(client);    // again and again: one that came too early may be lost
    const auto job = client.job(active_->id);
    const auto printer = client.printer();
    active_->goneSince.reset();
    report(printer);
    if (!job || job->name != nameOf(active_->job)) return failActive(lost("the printer has forgotten the job"), Outcome::unknown);
    note(*job, printer);
}

void IppPrinter::cancelActive(IppClient& client) {
    try {
        client.cancelJob(active_->id);
    } catch (const IppRefused&) {
        // It is over already; what became of it is asked next.
    }
}

void IppPrinter::note(const JobReport& job, const PrinterReport& printer) {
    if (job.sheets > active_->sheets) worker_.say(SheetsPrinted{active_->job, active_->sheets = job.sheets});
    if (job.state == JobReport::State::completed || job.state == JobReport::State::ended) return finish(job);
    if (job.stopping && active_->cancelledFor) return failActive(*active_->cancelledFor);
    const auto wrong = trouble(printer);
    if (wrong && active_->pausedBy != wrong->fault.kind) {
        worker_.say(PrintPaused{active_->job, wrong->fault, active_->sheets});
        active_->pausedBy = wrong->fault.kind;
    }
    if (!wrong) active_->pausedBy.reset();
}

void IppPrinter::finish(const JobReport& job) {
    if (job.state == JobReport::State::completed) {
        worker_.say(Printed{active_->job, active_->sheets});
        active_.reset();
    } else {
        failActive(active_->cancelledFor.value_or(lost(job.reason.empty() ? "the printer gave the job up" : job.reason)));
    }
}

void IppPrinter::answer(IppClient& client, const Question& question) {
    using End = JobRemembered::End;
    const auto job = client.job(question.id);
    JobRemembered remembered{question.job, End::unknown, 0};
    if (job && job->name == nameOf(question.job)) {
        remembered.sheets = job->sheets;
        remembered.end = job->state == JobReport::State::completed ? End::printed
                         : job->state == JobReport::State::ended   ? End::failed
                                                                   : End::pending;
    }
    worker_.say(remembered);
}

}  // namespace drivers
