#include <catch2/catch.hpp>

#include "kiosk/technician/self_tests/self_tests.h"
#include "kiosk/technician/words.h"
#include "tests/kiosk/technician/technician_stage.h"

using namespace std::chrono_literals;
using core::TechnicianStage;
using drivers::Fault;
using drivers::Role;
using drivers::Status;
using kiosk::Incident;
using kiosk::Verdict;

namespace {

kiosk::SelfTestRecord last(const TechnicianStage& technician, const std::string& part) {
    for (auto& one : technician.stage.journal->selfTests())
        if (one.part == part) return one;
    FAIL("never tested: " + part);
    return {};
}

bool tested(const TechnicianStage& technician, const std::string& part) {
    for (auto& one : technician.stage.journal->selfTests())
        if (one.part == part) return true;
    return false;
}

void test(TechnicianStage& technician, const std::string& part) {
    technician.enter();
    technician.open("self_tests");
    technician.stage.tap(part);
}

void touchesTargets(core::CoreStage& stage) {
    for (int at = 0; at < ui::targetCount; ++at) stage.tap("target_" + std::to_string(at));
}

}  // namespace

TEST_CASE("a card reader passes with any card that it reads, and nothing of the card is shown or kept") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "card_reader");
    REQUIRE(stage.cards.accepting);
    stage.sees("请放测试卡");
    stage.card("王小明");
    CHECK_FALSE(stage.cards.accepting);
    stage.sees("读到了卡");
    stage.neverSees("王小明");
    CHECK(last(technician, "card_reader").verdict == Verdict::good);
}

TEST_CASE("a card that is read and refused is a warning, silence is a failure, skipping is nothing") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "card_reader");
    stage.tap("skip");
    CHECK_FALSE(tested(technician, "card_reader"));
    CHECK_FALSE(stage.cards.accepting);
    stage.tap("card_reader");
    stage.says(Role::cardReader, drivers::CardRefused{drivers::CardRefused::Why::suspicious});
    CHECK(last(technician, "card_reader").verdict == Verdict::warning);
    stage.tap("card_reader");
    stage.tap("no_answer");
    CHECK(last(technician, "card_reader").verdict == Verdict::failed);
    CHECK_FALSE(stage.cards.accepting);
    stage.sees("没有反应");
}

TEST_CASE("a device that reports a fault fails without being asked, and one that breaks meanwhile at once") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.unplug("barcode_reader");
    test(technician, "barcode_reader");
    CHECK_FALSE(stage.codes.accepting);
    CHECK(last(technician, "barcode_reader").finding == "disconnected");
    stage.sees("线路断了");
    stage.tap("card_reader");
    CHECK(stage.cards.accepting);
    stage.says(Role::cardReader, drivers::StatusChanged{Status::hardwareError, Fault{Fault::Kind::moduleFailed, {}, {}}});
    CHECK_FALSE(stage.cards.accepting);
    CHECK(last(technician, "card_reader").finding == "moduleFailed");
}

TEST_CASE("a device that failed its self-test is not offered until it passes, over a restart too") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "card_reader");
    stage.tap("no_answer");
    CHECK(technician.incidents(Incident::selfTestFailed) == 1);
    stage.tap("exit");
    CHECK(std::string{stage.terminal->state()} == "degraded");
    stage.sees("读卡器暂时不能用");
    stage.tap("unemployment_registration");
    CHECK_FALSE(stage.terminal->inSession());
    technician.restart();
    stage.sees("读卡器暂时不能用");
    test(technician, "card_reader");
    stage.card("王小明");
    CHECK(technician.incidents(Incident::selfTestPassed) == 1);
    stage.tap("exit");
    CHECK(std::string{stage.terminal->state()} == "inService");
    stage.neverSees("暂时不能用");
    stage.tap("unemployment_registration");
    CHECK(stage.terminal->inSession());
}

TEST_CASE("a warning takes nothing away from residents") {
    TechnicianStage technician;
    test(technician, "card_reader");
    technician.stage.says(Role::cardReader, drivers::CardRefused{drivers::CardRefused::Why::suspicious});
    technician.stage.tap("exit");
    CHECK(std::string{technician.stage.terminal->state()} == "inService");
}

TEST_CASE("the other devices are tested by what they can do without a resident") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "barcode_reader");
    CHECK(stage.codes.accepting);
    stage.scans("一二三四五");
    CHECK(last(technician, "barcode_reader").number == 5);
    stage.neverSees("一二三四五");
    stage.tap("chip_card");
    CHECK(technician.chips.accepting);
    stage.says(Role::chipCard, drivers::ChipCardInserted{});
    CHECK_FALSE(technician.chips.accepting);
    stage.tap("rating_pad");
    CHECK(technician.pad.accepting);
    stage.says(Role::ratingPad, drivers::PadPressed{3});
    CHECK_FALSE(technician.pad.accepting);
    stage.sees("按了 3 号键");
    stage.tap("locker");
    CHECK(technician.locker.opened == 0);
    stage.tap("site");
    for (auto* part : {"chip_card", "rating_pad", "locker", "site"}) CHECK(last(technician, part).verdict == Verdict::good);
}

TEST_CASE("a camera passes with its first picture, warns of the dark, and fails when none comes") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "camera");
    CHECK(technician.camera.accepting);
    stage.says(Role::camera, drivers::PreviewSeen{});
    CHECK_FALSE(technician.camera.accepting);
    CHECK(last(technician, "camera").verdict == Verdict::good);
    stage.tap("camera");
    stage.says(Role::camera, drivers::PreviewSeen{{}, drivers::PageAdvice::tooDark});
    CHECK(last(technician, "camera").verdict == Verdict::warning);
    stage.tap("camera");
    stage.wait(stage.config.deadlines.query + 1s);
    CHECK_FALSE(technician.camera.accepting);
    CHECK(last(technician, "camera").verdict == Verdict::failed);
}

TEST_CASE("printers pass with a page that they say is out; it is nobody's, and not counted") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "receipt_printer");
    REQUIRE(stage.receipts.papers.size() == 1);
    stage.prints("打印测试页");
    stage.prints("430681107000-0001");
    stage.tap("document_printer");
    REQUIRE(stage.documents.papers.size() == 1);
    stage.printsDocument("TEST PAGE");
    for (auto* part : {"receipt_printer", "document_printer"}) {
        CHECK(last(technician, part).verdict == Verdict::good);
        CHECK(stage.journal->counted(part).papers == 0);
    }
    CHECK(stage.journal->openIntents().empty());
    CHECK(stage.terminal->health().online());
}

TEST_CASE("a printer without paper fails its test, and is an incident of the test, not of a resident's paper") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.receipts.paper = false;
    test(technician, "receipt_printer");
    CHECK(last(technician, "receipt_printer").finding == "paperOut");
    CHECK(technician.incidents(Incident::receiptNotPrinted) == 0);
    CHECK(technician.incidents(Incident::selfTestFailed) == 1);
}

TEST_CASE("a document printer that waits for paper is waited for, and its page does not come out for the next resident") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.documents.paper = false;
    test(technician, "document_printer");
    stage.sees("缺纸");
    CHECK_FALSE(tested(technician, "document_printer"));
    SECTION("paper comes in time") {
        auto job = *stage.documents.waiting.begin();
        stage.says(Role::documentPrinter, drivers::Printed{job, 1});
        CHECK(last(technician, "document_printer").verdict == Verdict::good);
    }
    SECTION("it does not") {
        stage.wait(stage.config.deadlines.print + 1s);
        CHECK(last(technician, "document_printer").finding == "paperOut");
        CHECK(stage.documents.waiting.empty());
    }
    SECTION("the technician goes away") {
        stage.tap("exit");
        CHECK(stage.attract());
        CHECK(stage.documents.waiting.empty());
        CHECK(technician.incidents(Incident::documentNotPrinted) == 0);
    }
}

TEST_CASE("the platform is asked and its milliseconds are counted") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.platform_.holdsBeats = true;
    test(technician, "platform");
    stage.sees("正在自检");
    stage.passes(230ms);
    stage.platform_.answerBeats();
    stage.passes(0ms);
    CHECK(last(technician, "platform").finding == "milliseconds");
    CHECK(last(technician, "platform").number == 230);
    CHECK(last(technician, "platform").verdict == Verdict::good);
    stage.platform_.holdsBeats = false;
    stage.platform_.online = false;
    stage.tap("platform");
    CHECK(last(technician, "platform").verdict == Verdict::failed);
    stage.platform_.holdsBeats = true;
    stage.tap("platform");
    stage.wait(stage.config.deadlines.query + 1s);   // no answer at all
    CHECK(last(technician, "platform").verdict == Verdict::failed);
}

TEST_CASE("the clock is compared with the platform's") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    auto clockIs = [&](std::chrono::seconds ahead) {
        stage.platform_.clock = std::chrono::floor<std::chrono::seconds>(stage.now().now - ahead);
        stage.tap("clock");
        return last(technician, "clock");
    };
    technician.enter();
    technician.open("self_tests");
    CHECK(clockIs(0s).verdict == Verdict::good);
    CHECK(clockIs(60s).verdict == Verdict::warning);
    CHECK(clockIs(-60s).verdict == Verdict::warning);
    CHECK(clockIs(180s).verdict == Verdict::failed);
    CHECK(std::abs(clockIs(180s).number - 180) <= 1);
    stage.platform_.clock.reset();
    stage.tap("clock");
    CHECK(last(technician, "clock").finding == "clockUnknown");
}

TEST_CASE("the screen passes when every target was touched, warns of touches beside, and fails where it cannot be touched") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "screen");
    CHECK(technician.shows<ui::TargetWalk>());
    touchesTargets(stage);
    CHECK(last(technician, "screen").verdict == Verdict::good);
    stage.tap("screen");
    for (int i = 0; i < 4; ++i) stage.say(ui::Answer{ui::Touched{}});
    touchesTargets(stage);
    CHECK(last(technician, "screen").verdict == Verdict::warning);
    CHECK(last(technician, "screen").number == 4);
    stage.tap("screen");
    stage.tap("target_0");
    stage.tap("give_up");
    CHECK(last(technician, "screen").verdict == Verdict::failed);
    CHECK(last(technician, "screen").number == 8);
}

TEST_CASE("the voice speaks while it is tested and no longer; a person says whether it is heard") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    test(technician, "voice");
    CHECK(stage.terminal->view().modes.voice);
    stage.tap("confirm");
    CHECK_FALSE(stage.terminal->view().modes.voice);
    CHECK(last(technician, "voice").verdict == Verdict::good);
    stage.tap("voice");
    stage.tap("no_answer");
    CHECK(last(technician, "voice").verdict == Verdict::failed);
    stage.tap("voice");
    stage.terminal->voiceTrouble("no sound card");
    stage.passes(500ms);
    CHECK(last(technician, "voice").finding == "silent");
}

TEST_CASE("all parts are tested in one go, those that need a person one after another, and each leaves its date") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.platform_.clock = std::chrono::floor<std::chrono::seconds>(stage.now().now);
    test(technician, "all");
    stage.card("王小明");
    stage.says(Role::chipCard, drivers::ChipCardInserted{});
    stage.scans("12345");
    stage.says(Role::camera, drivers::PreviewSeen{});
    stage.says(Role::ratingPad, drivers::PadPressed{1});
    touchesTargets(stage);
    stage.tap("confirm");                            // heard
    stage.sees("全部测一遍");
    auto parts = kiosk::partsOf(stage.config);
    CHECK(parts.size() == 16);
    for (auto& part : parts) {
        INFO(part);
        CHECK(last(technician, part).verdict == Verdict::good);
        CHECK(stage.now().now - last(technician, part).time < 1min);
        CHECK(kiosk::partName(part) != part);
        CHECK_FALSE(kiosk::findingWords(last(technician, part).finding, 1).empty());
    }
    stage.sees("2026年11月23日");
    SECTION("going back in the middle ends the round") {
        stage.tap("all");
        CHECK(stage.cards.accepting);
        stage.tap("back");
        CHECK_FALSE(stage.cards.accepting);
        stage.sees("全部测一遍");
        stage.tap("back");
        stage.sees("技术员模式");
    }
}

TEST_CASE("what is judged by figures") {
    using namespace kiosk;
    auto now = Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
    constexpr std::uintmax_t giga = 1u << 30;
    CHECK(judgeDisk(20 * giga, 32 * giga).verdict == Verdict::good);
    CHECK(judgeDisk(giga, 32 * giga).verdict == Verdict::warning);
    CHECK(judgeDisk(giga / 4, giga).verdict == Verdict::warning);
    CHECK(judgeDisk(giga / 32, giga).verdict == Verdict::failed);
    CHECK(judgeDisk(0, 0).verdict == Verdict::failed);
    CHECK(judgeOutbox({}, now, 24h).verdict == Verdict::good);
    CHECK(judgeOutbox({{"k", now - 5min, 1, now, true}}, now, 24h).verdict == Verdict::good);
    CHECK(judgeOutbox({{"k", now - 11min, 1, now, true}}, now, 24h).verdict == Verdict::warning);
    CHECK(judgeOutbox({{"k", now - 25h, 1, now, true}}, now, 24h).verdict == Verdict::failed);
    CHECK(judgeOutbox({{"k", now, 1, now, false}}, now, 24h).what == "unreadable");
    CHECK(judgeRoundTrip(2001ms).verdict == Verdict::warning);
    auto watching = [&](drivers::Saying what) {
        Health health;
        health.on(drivers::DeviceEvent{Role::site, std::move(what)});
        return judgeSite(health);
    };
    CHECK(watching(drivers::SiteChanged{drivers::SiteInput::tamper, true}).verdict == Verdict::failed);
    CHECK(watching(drivers::SiteChanged{drivers::SiteInput::tamper, false}).verdict == Verdict::good);
    CHECK(watching(drivers::SiteChanged{drivers::SiteInput::onBattery, true}).verdict == Verdict::warning);
    CHECK(watching(drivers::SiteChanged{drivers::SiteInput::batteryLow, true}).verdict == Verdict::failed);
    CHECK(watching(drivers::TemperatureRead{60}).verdict == Verdict::warning);
    CHECK(watching(drivers::TemperatureRead{31}).number == 31);
}
