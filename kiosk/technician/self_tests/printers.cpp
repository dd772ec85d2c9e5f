#include "kiosk/technician/self_tests/self_tests.h"
#include "kiosk/technician/test_pages.h"
#include "kiosk/technician/words.h"
#include "ui/text.h"

namespace kiosk {

using ui::_;

namespace {

// A test page, until the printer itself says that it is out.
class PrinterTest : public SelfTest {
public:
    explicit PrinterTest(Bench& bench) : bench_(bench), job_(testKey(bench.desk)) {}

    std::optional<Finding> begin() override {
        until_ = bench_.desk.time.steady + bench_.desk.config.deadlines.print;
        print(bench_.desk, job_);
        return std::nullopt;
    }
    std::optional<Finding> on(const Event& event) override {
        if (auto* printed = as<drivers::Printed>(event); printed && printed->job == job_) return ended({Verdict::good, "printed"});
        if (auto* failed = as<drivers::PrintFailed>(event); failed && failed->job == job_)
            return ended({Verdict::failed, faultName(failed->fault.kind)});
        if (auto* paused = as<drivers::PrintPaused>(event); paused && paused->job == job_) waitsFor_ = paused->fault;
        if (as<drivers::SheetsPrinted>(event)) waitsFor_.reset();
        if (bench_.desk.time.steady < until_) return std::nullopt;
        return Finding{Verdict::failed, waitsFor_ ? faultName(waitsFor_->kind) : "timeout"};
    }
    std::optional<ui::Prompt> prompt() const override {
        auto words = waitsFor_ ? faultMeaning(waitsFor_->kind) : std::string(_("看纸出来了没有，字迹清不清楚。"));
        return ui::Working{_("正在打印测试页"), words, 0, 0, ui::Icon::printer, {{"skip", _("跳过")}}};
    }

protected:
    virtual void print(Desk&, const std::string& job) = 0;
    Bench& bench_;
    const std::string job_;
    bool over_ = false;

private:
    Finding ended(Finding found) {
        over_ = true;
        return found;
    }
    std::optional<drivers::Fault> waitsFor_;
    std::chrono::milliseconds until_{};
};

class ReceiptPrinterTest final : public PrinterTest {
public:
    using PrinterTest::PrinterTest;

private:
    void print(Desk& desk, const std::string& job) override { desk.devices.receipts->print(job, testReceipt(desk.config, desk.time.now)); }
};

class DocumentPrinterTest final : public PrinterTest {
public:
    using PrinterTest::PrinterTest;
    ~DocumentPrinterTest() override {                // or it would come out into the hands of the next resident
        if (!over_) bench_.desk.devices.documents->cancel(job_);
    }

private:
    void print(Desk& desk, const std::string& job) override {
        desk.devices.documents->print({job, "test page", testDocument(desk.config, desk.time.now), 1});
    }
};

}  // namespace

std::unique_ptr<SelfTest> testReceiptPrinter(Bench& bench) { return std::make_unique<ReceiptPrinterTest>(bench); }
std::unique_ptr<SelfTest> testDocumentPrinter(Bench& bench) { return std::make_unique<DocumentPrinterTest>(bench); }

}  // namespace kiosk
