#include "kiosk/technician/self_test.h"

#include <stdexcept>

#include "kiosk/technician/self_tests/self_tests.h"

namespace kiosk {
namespace {

constexpr struct { const char* part; std::unique_ptr<SelfTest> (*make)(Bench&); } selfTestKinds[] = {
    {"card_reader", testCardReader}, {"chip_card", testChipCardReader}, {"barcode_reader", testBarcodeReader},
    {"receipt_printer", testReceiptPrinter}, {"document_printer", testDocumentPrinter}, {"camera", testCamera},
    {"locker", testLocker}, {"rating_pad", testRatingPad}, {"site", testSite}, {"platform", testPlatform}, {"clock", testClock},
    {"outbox", testOutbox}, {"disk", testDisk}, {"journal", testJournal}, {"screen", testScreen}, {"voice", testVoice},
};

std::unique_ptr<SelfTest> madeByName(const std::string& part, Bench& bench) {
    for (auto& kind : selfTestKinds)
        if (part == kind.part) return kind.make(bench);
    throw std::logic_error("no self-test for " + part);
}

// Watches what a device says of itself, whatever the test is about.
class DeviceSelfTest final : public SelfTest {
public:
    DeviceSelfTest(drivers::Role role, Bench& bench, std::unique_ptr<SelfTest> inner) : role_(role), bench_(bench), inner_(std::move(inner)) {}

    std::optional<Finding> begin() override {
        if (!answers()) return fault();
        begun_ = true;
        return inner_->begin();
    }
    std::optional<Finding> on(const Event& event) override {
        if (auto found = inner_->on(event)) return found;
        return answers() ? std::nullopt : fault();
    }
    std::optional<ui::Prompt> prompt() const override { return inner_->prompt(); }

private:
    // A printer that waits for paper is not broken: its own test waits along with it.
    bool answers() const { return bench_.results.health().answering(role_) || (begun_ && isPrinter()); }
    bool isPrinter() const { return role_ == drivers::Role::receiptPrinter || role_ == drivers::Role::documentPrinter; }
    std::optional<Finding> fault() const {
        auto& device = bench_.results.health().devices().at(role_);
        return Finding{Verdict::failed, device.fault ? faultName(device.fault->kind) : statusName(device.status)};
    }

    drivers::Role role_;
    Bench& bench_;
    std::unique_ptr<SelfTest> inner_;
    bool begun_ = false;
};

}  // namespace

std::unique_ptr<SelfTest> makeSelfTest(const std::string& part, Bench& bench) {
    auto test = madeByName(part, bench);
    auto role = roleOfPart(part);
    return role ? std::make_unique<DeviceSelfTest>(*role, bench, std::move(test)) : std::move(test);
}

std::string testKey(Desk& desk) { return desk.freshKey("selftest"); }
bool isTestKey(const std::string& key) { return key.find("-selftest-") != std::string::npos; }

}  // namespace kiosk
