#include "drivers/document_printers/ipp/reports.h"

#include <catch2/catch.hpp>

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
}

TEST_CASE("of several IPP reasons the one to mend first is told") {
    CHECK(trouble(reportWith({"media-empty", "cover-open"}))->fault.kind == Kind::coverOpen);
    CHECK(trouble(reportWith({"none"}, IPP_PSTATE_STOPPED))->fault.kind == Kind::stopped);
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
