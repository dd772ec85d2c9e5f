#include "drivers/document_printers/ipp/reports.h"

#include <catch2/catch.hpp>

#include <limits>
#include <memory>

using namespace drivers;
using Kind = Fault::Kind;

namespace {

struct Delete { void operator()(ipp_t* ipp) const { ippDelete(ipp); } };

PrinterReport reportWith(const std::vector<const char*>& reasons, int state = IPP_PSTATE_IDLE) {
    std::unique_ptr<ipp_t, Delete> answer(ippNew());
    ippAddInteger(answer.get(), IPP_TAG_PRINTER, IPP_TAG_ENUM, "printer-state", state);
    ippAddStrings(answer.get(), IPP_TAG_PRINTER, IPP_TAG_KEYWORD, "printer-state-reasons", static_cast<int>(reasons.size()), nullptr, reasons.data());
    return printerReport(answer.get());
}

JobReport jobIn(int state) {
    std::unique_ptr<ipp_t, Delete> answer(ippNew());
    ippAddInteger(answer.get(), IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", state);
    ippAddInteger(answer.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-impressions-completed", 3);
    return jobReport(answer.get());
}

Kind kindOf(const char* reason) { return trouble(reportWith({reason})).value().fault.kind; }

}  // namespace

TEST_CASE("an IPP printer without reasons is well") {
    CHECK_FALSE(trouble(reportWith({"none"})));
    CHECK_FALSE(trouble(reportWith({"media-low-report", "toner-low-warning"})));
    CHECK(reportWith({"media-low-report"}).has("media-low"));
}

TEST_CASE("IPP reasons are faults, whatever their suffix") {
    for (auto reason : {"media-empty", "media-empty-report", "media-empty-warning", "media-empty-error", "media-needed", "input-tray-missing"})
        CHECK(kindOf(reason) == Kind::paperOut);
    CHECK(kindOf("media-jam-error") == Kind::paperJam);
    for (auto reason : {"cover-open", "door-open-error", "interlock-open"}) CHECK(kindOf(reason) == Kind::coverOpen);
    for (auto reason : {"toner-empty", "marker-supply-empty-error"}) CHECK(kindOf(reason) == Kind::tonerOut);
    CHECK(kindOf("paused") == Kind::stopped);
    CHECK(trouble(reportWith({"shutdown-error", "paused"})).value().status == Status::powerOff);
}

TEST_CASE("of several IPP reasons the one to mend first is told") {
    CHECK(trouble(reportWith({"media-empty", "cover-open"}))->fault.kind == Kind::coverOpen);
    CHECK(trouble(reportWith({"none"}, IPP_PSTATE_STOPPED))->fault.kind == Kind::stopped);
}

TEST_CASE("of many jobs those of ours are found whose documents never came") {
    std::unique_ptr<ipp_t, Delete> answer(ippNew());
    const auto add = [&](int id, const char* name, const char* reason) {
        if (ippFirstAttribute(answer.get())) ippAddSeparator(answer.get());
        ippAddInteger(answer.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-id", id);
        ippAddString(answer.get(), IPP_TAG_JOB, IPP_TAG_NAME, "job-name", nullptr, name);
        ippAddString(answer.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons", nullptr, reason);
    };
    CHECK(jobsWithoutDocument(answer.get(), "jiujin ").empty());
    add(1, "jiujin a", "job-incoming");
    add(2, "jiujin b", "job-printing");
    add(3, "of the office", "job-data-insufficient");
    add(4, "jiujin c", "job-data-insufficient");
    add(5, "jiujin d", "none");
    CHECK(jobsWithoutDocument(answer.get(), "jiujin ") == std::vector{1, 4});
}

TEST_CASE("only completed means printed") {
    using State = JobReport::State;
    CHECK(jobIn(3).state == State::waiting);
    CHECK(jobIn(4).state == State::waiting);
    CHECK(jobIn(5).state == State::printing);
    CHECK(jobIn(6).state == State::printing);
    CHECK(jobIn(7).state == State::ended);
    CHECK(jobIn(8).state == State::ended);
    CHECK(jobIn(9).state == State::completed);
    CHECK(jobIn(9).sheets == 3);
}

TEST_CASE("a job on its way to be stopped is told apart from one that prints") {
    std::unique_ptr<ipp_t, Delete> answer(ippNew());
    ippAddInteger(answer.get(), IPP_TAG_JOB, IPP_TAG_ENUM, "job-state", 5);
    CHECK_FALSE(jobReport(answer.get()).stopping);
    ippAddString(answer.get(), IPP_TAG_JOB, IPP_TAG_KEYWORD, "job-state-reasons", nullptr, "processing-to-stop-point");
    CHECK(jobReport(answer.get()).stopping);
}

TEST_CASE("sheets are the printer's own count, or made of its impressions") {
    const auto sheets = [](int impressions, int counted, int aSheet) {
        std::unique_ptr<ipp_t, Delete> answer(ippNew());
        ippAddInteger(answer.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-impressions-completed", impressions);
        if (counted >= 0) ippAddInteger(answer.get(), IPP_TAG_JOB, IPP_TAG_INTEGER, "job-media-sheets-completed", counted);
        return jobReport(answer.get(), aSheet).sheets;
    };
    CHECK(sheets(3, -1, 1) == 3);
    CHECK(sheets(3, -1, 2) == 2);
    CHECK(sheets(std::numeric_limits<int>::max(), -1, 2) == 1 << 30);
    CHECK(sheets(-5, -1, 2) == 0);
    CHECK(sheets(6, 4, 2) == 4);            // two copies of three pages
}

TEST_CASE("what a printer does not say it can, it is not refused for") {
    CHECK_FALSE(cannot({}, {"two-sided-long-edge", "main"}));
    const PrinterAbilities can{{"application/pdf", "image/urf"}, {"one-sided"}, {"auto", "main"}};
    CHECK_FALSE(cannot(can, {"one-sided", "main"}));
    CHECK(cannot(can, {"two-sided-long-edge", ""})->detail == "the printer cannot print two-sided-long-edge");
    CHECK(cannot(can, {"one-sided", "tray-2"})->remedy == Remedy::configuration);
    CHECK(cannot({{"image/urf"}, {}, {}}, {})->detail == "the printer takes no PDF");
}

TEST_CASE("an IPP printer's facts are taken from what it says of itself") {
    std::unique_ptr<ipp_t, Delete> answer(ippNew());
    ippAddString(answer.get(), IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-device-id", nullptr, "MFG:Example;MDL:P1;SN:77;");
    ippAddString(answer.get(), IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-make-and-model", nullptr, "Example P1");
    ippAddString(answer.get(), IPP_TAG_PRINTER, IPP_TAG_TEXT, "printer-firmware-string-version", nullptr, "2.1");
    ippAddInteger(answer.get(), IPP_TAG_PRINTER, IPP_TAG_INTEGER, "printer-impressions-completed", 120);
    const auto facts = printerFacts(answer.get());
    CHECK(facts.maker == "Example");
    CHECK(facts.model == "Example P1");
    CHECK(facts.firmware == "2.1");
    CHECK(facts.serial == "77");
    CHECK(facts.counters == std::map<std::string, long>{{"impressions", 120}});
    std::unique_ptr<ipp_t, Delete> silent(ippNew());
    CHECK(printerFacts(silent.get()).model.empty());
}
