#include "drivers/document_printers/ipp/reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "drivers/transports/usb_printer.h"

namespace drivers {
namespace {

using Kind = Fault::Kind;
struct Meaning { std::string_view reason; Status status; Kind kind; Remedy remedy; };

// RFC 8011 §5.4.12 and the keywords of PWG 5100; the most useful for a technician first.
constexpr std::array meanings = {
    Meaning{"cover-open", Status::userError, Kind::coverOpen, Remedy::none},
    Meaning{"door-open", Status::userError, Kind::coverOpen, Remedy::none},
    Meaning{"interlock-open", Status::userError, Kind::coverOpen, Remedy::none},
    Meaning{"media-jam", Status::hardwareError, Kind::paperJam, Remedy::clear},
    Meaning{"media-empty", Status::userError, Kind::paperOut, Remedy::none},
    Meaning{"media-needed", Status::userError, Kind::paperOut, Remedy::none},
    Meaning{"input-tray-missing", Status::userError, Kind::paperOut, Remedy::none},
    Meaning{"toner-empty", Status::userError, Kind::tonerOut, Remedy::none},
    Meaning{"marker-supply-empty", Status::userError, Kind::tonerOut, Remedy::none},
    Meaning{"fuser-over-temp", Status::hardwareError, Kind::headOverheated, Remedy::none},
    Meaning{"marker-waste-full", Status::hardwareError, Kind::moduleFailed, Remedy::maintenance},
    Meaning{"output-area-full", Status::userError, Kind::stopped, Remedy::clear},
    Meaning{"spool-area-full", Status::hardwareError, Kind::stopped, Remedy::reset},
    Meaning{"shutdown", Status::powerOff, Kind::stopped, Remedy::reset},       // powered down or taken away
    Meaning{"connecting-to-device", Status::offline, Kind::stopped, Remedy::none},
    Meaning{"offline", Status::offline, Kind::stopped, Remedy::none},
    Meaning{"moving-to-paused", Status::offline, Kind::stopped, Remedy::reset},
    Meaning{"paused", Status::offline, Kind::stopped, Remedy::reset},
};

std::string bare(std::string reason) {
    for (std::string_view suffix : {"-report", "-warning", "-error"})
        if (reason.ends_with(suffix)) return reason.substr(0, reason.size() - suffix.size());
    return reason;
}

std::vector<std::string> keywords(ipp_t* answer, const char* name, ipp_tag_t tag = IPP_TAG_KEYWORD) {
    std::vector<std::string> all;
    auto* attribute = ippFindAttribute(answer, name, tag);
    for (int i = 0; i < ippGetCount(attribute); ++i)
        if (auto* word = ippGetString(attribute, i, nullptr); word && std::string_view(word) != "none") all.push_back(word);
    return all;
}

int number(ipp_t* answer, const char* name, ipp_tag_t tag) {
    auto* attribute = ippFindAttribute(answer, name, tag);
    return attribute ? ippGetInteger(attribute, 0) : 0;
}

std::string text(ipp_t* answer, const char* name) {
    auto* attribute = ippFindAttribute(answer, name, IPP_TAG_TEXT);
    const char* words = attribute ? ippGetString(attribute, 0, nullptr) : nullptr;
    return words ? words : "";
}

Fault notSo(std::string words) { return {Kind::notConfigured, std::move(words), Remedy::configuration}; }

// A list that the printer does not give refuses nothing.
bool lacks(const std::vector<std::string>& all, const std::string& one) { return !all.empty() && std::ranges::find(all, one) == all.end(); }

}  // namespace

bool PrinterReport::has(std::string_view reason) const { return std::ranges::find(reasons, reason) != reasons.end(); }

PrinterReport printerReport(ipp_t* answer) {
    PrinterReport report;
    auto* accepting = ippFindAttribute(answer, "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    report.accepting = !accepting || ippGetBoolean(accepting, 0);
    report.stopped = number(answer, "printer-state", IPP_TAG_ENUM) == IPP_PSTATE_STOPPED;
    for (auto& reason : keywords(answer, "printer-state-reasons")) report.reasons.push_back(bare(reason));
    return report;
}

PrinterAbilities printerAbilities(ipp_t* answer) {
    return {keywords(answer, "document-format-supported", IPP_TAG_MIMETYPE), keywords(answer, "sides-supported"), keywords(answer, "media-source-supported")};
}

// PWG 5100.13 (firmware, device id) and 5100.11 (what it has printed in its life).
DeviceFacts printerFacts(ipp_t* answer) {
    const auto id = readDeviceId(text(answer, "printer-device-id"));
    const auto named = [&](const char* key) { return id.contains(key) ? id.at(key) : ""; };
    DeviceFacts facts{named("MFG"), text(answer, "printer-make-and-model"), text(answer, "printer-firmware-string-version"), named("SN"), {}};
    for (auto [counter, name] : {std::pair{"impressions", "printer-impressions-completed"}, {"sheets", "printer-media-sheets-completed"}})
        if (const int count = number(answer, name, IPP_TAG_INTEGER); count > 0) facts.counters[counter] = count;
    return facts;
}

std::optional<Fault> cannot(const PrinterAbilities& can, const IppWishes& wishes) {
    if (lacks(can.formats, "application/pdf")) return notSo("the printer takes no PDF");
    if (lacks(can.sides, wishes.sides)) return notSo(fmt::format("the printer cannot print {}", wishes.sides));
    if (!wishes.tray.empty() && lacks(can.trays, wishes.tray))
        return notSo(fmt::format("the printer has no tray {}, only {}", wishes.tray, fmt::join(can.trays, ", ")));
    return std::nullopt;
}

JobReport jobReport(ipp_t* answer, int impressionsASheet) {
    JobReport report;
    switch (number(answer, "job-state", IPP_TAG_ENUM)) {
        case IPP_JSTATE_PROCESSING: case IPP_JSTATE_STOPPED: report.state = JobReport::State::printing; break;
        case IPP_JSTATE_COMPLETED: report.state = JobReport::State::completed; break;
        case IPP_JSTATE_CANCELED: case IPP_JSTATE_ABORTED: report.state = JobReport::State::ended; break;
        default: break;
    }
    auto* name = ippFindAttribute(answer, "job-name", IPP_TAG_NAME);
    if (name) report.name = ippGetString(name, 0, nullptr);
    const auto reasons = keywords(answer, "job-state-reasons");
    if (!reasons.empty()) report.reason = reasons.front();
    report.stopping = std::ranges::find(reasons, "processing-to-stop-point") != reasons.end();
    const int impressions = number(answer, "job-impressions-completed", IPP_TAG_INTEGER);
    const int made = impressions > 0 ? (impressions - 1) / impressionsASheet + 1 : 0;
    report.sheets = std::max(number(answer, "job-media-sheets-completed", IPP_TAG_INTEGER), made);
    return report;
}

std::vector<int> jobsWithoutDocument(ipp_t* answer, std::string_view begin) {
    std::vector<int> jobs;
    int id = 0;
    bool ours = false, waits = false;
    const auto ends = [&] {
        if (id && ours && waits) jobs.push_back(id);
        id = 0;
        ours = waits = false;
    };
    for (auto* one = ippFirstAttribute(answer); one; one = ippNextAttribute(answer)) {
        if (ippGetGroupTag(one) != IPP_TAG_JOB || !ippGetName(one)) {      // a nameless one stands between two jobs
            ends();
            continue;
        }
        const std::string_view name = ippGetName(one);
        if (name == "job-id") id = ippGetInteger(one, 0);
        if (const char* given = ippGetString(one, 0, nullptr); name == "job-name" && given) ours = std::string_view(given).starts_with(begin);
        if (name == "job-state-reasons") waits = ippContainsString(one, "job-incoming") || ippContainsString(one, "job-data-insufficient");
    }
    ends();
    return jobs;
}

std::optional<DocumentPrinterTrouble> trouble(const PrinterReport& report) {
    for (auto& meaning : meanings)
        if (report.has(meaning.reason))
            return DocumentPrinterTrouble{meaning.status, {meaning.kind, std::string(meaning.reason), meaning.remedy}};
    if (report.stopped) return DocumentPrinterTrouble{Status::offline, {Kind::stopped, "the printer has stopped", Remedy::reset}};
    if (!report.accepting) return DocumentPrinterTrouble{Status::offline, {Kind::stopped, "the printer takes no jobs", Remedy::reset}};
    return std::nullopt;
}

}  // namespace drivers
