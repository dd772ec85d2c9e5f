#include "kiosk/settlement.h"

#include "kiosk/health.h"

namespace kiosk {

using drivers::Role;

Settlement::Settlement(Journal& journal, platform::CentralPlatform& platform) : journal_(journal), platform_(platform) {}

void Settlement::begin(drivers::DocumentPrinter* printer, Instant now) {
    for (auto& intent : journal_.openIntents()) {
        if (intent.kind == IntentKind::receipt) {
            journal_.note(Incident::receiptUnknown, intent.key, now);
            journal_.settle(intent.key, intent.kind, IntentState::abandoned);
        } else if (intent.kind == IntentKind::document && intent.outcome.empty()) {
            if (intent.printerJobId != 0 && printer) printer->ask(intent.key, intent.printerJobId);
            else remembered({intent.key, drivers::JobRemembered::End::unknown, 0}, now);
        }
    }
}

void Settlement::on(const Event& event, Instant now) {
    if (auto* device = std::get_if<drivers::DeviceEvent>(&event)) {
        if (auto* taken = std::get_if<drivers::JobTaken>(&device->what)) journal_.jobTaken(taken->job, IntentKind::document, taken->printerJobId);
        if (auto* done = std::get_if<drivers::Printed>(&device->what)) printed(device->from, done->job, done->sheets);
        if (auto* not_ = std::get_if<drivers::PrintFailed>(&device->what)) failed(device->from, *not_, now);
        if (auto* known = std::get_if<drivers::JobRemembered>(&device->what)) remembered(*known, now);
    } else if (auto* reply = std::get_if<platform::Reply>(&event)) {
        bool told = std::holds_alternative<platform::PrintReported>(reply->what);
        bool unknownThere = std::holds_alternative<platform::Refused>(reply->what);   // it never granted that print
        if (!told && !unknownThere) return;
        auto intent = journal_.intent(reply->key, IntentKind::document);
        if (intent && !intent->outcome.empty())
            journal_.settle(reply->key, IntentKind::document, intent->outcome == "printed" ? IntentState::done : IntentState::failed);
    }
}

void Settlement::reportAgain() {
    for (auto& intent : journal_.openIntents())
        if (intent.kind == IntentKind::document && !intent.outcome.empty()) platform_.ask(intent.key, platform::ReportPrint{intent.outcome, intent.sheets});
}

void Settlement::givenBack(const std::string& key) { report(key, "failed", 0); }

void Settlement::printed(Role role, const std::string& job, int sheets) {
    if (role == Role::documentPrinter) report(job, "printed", sheets);
    else journal_.settle(job, IntentKind::receipt, IntentState::done);
}

void Settlement::failed(Role role, const drivers::PrintFailed& print, Instant now) {
    bool document = role == Role::documentPrinter;
    if (document && print.outcomeUnknown) return remembered({print.job, drivers::JobRemembered::End::unknown, print.sheetsDone}, now);
    journal_.note(document ? Incident::documentNotPrinted : Incident::receiptNotPrinted, print.job, now);
    logIncident(document ? Incident::documentNotPrinted : Incident::receiptNotPrinted, print.job + " " + faultName(print.fault.kind));
    if (document) report(print.job, "failed", print.sheetsDone);
    else journal_.settle(print.job, IntentKind::receipt, IntentState::failed);
}

void Settlement::remembered(const drivers::JobRemembered& known, Instant now) {
    using Known = drivers::JobRemembered::End;
    if (known.end == Known::printed) return report(known.job, "printed", known.sheets);
    if (known.end == Known::failed) return report(known.job, "failed", known.sheets);
    if (known.end == Known::pending) return;           // asked again when it ends or is cancelled
    // Nobody knows whether paper came out. The grant stays open at the platform, so the next print is marked a copy.
    journal_.note(Incident::documentUnknown, known.job, now);
    logIncident(Incident::documentUnknown, known.job);
    journal_.settle(known.job, IntentKind::document, IntentState::abandoned);
}

void Settlement::report(const std::string& key, const char* outcome, int sheets) {
    journal_.outcomeKnown(key, outcome, sheets);
    platform_.ask(key, platform::ReportPrint{outcome, sheets});
}

}  // namespace kiosk
