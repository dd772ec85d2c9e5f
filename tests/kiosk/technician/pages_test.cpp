#include <catch2/catch.hpp>

#include <fstream>

#include "kiosk/technician/log_entries.h"
#include "kiosk/technician/network.h"
#include "kiosk/technician/test_pages.h"
#include "kiosk/technician/words.h"
#include "tests/kiosk/technician/technician_stage.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace std::chrono_literals;
using core::TechnicianStage;
using drivers::Fault;
using drivers::Role;
using drivers::Status;
using kiosk::Incident;

namespace {

int papers(const TechnicianStage& technician, const char* printer) { return technician.stage.journal->counted(printer).papers; }

// As the kernel offers it.
void makeBacklight(const std::filesystem::path& folder, const char* name, int most, int now) {
    std::filesystem::create_directories(folder / name);
    support::writeFile(folder / name / "max_brightness", std::to_string(most) + "\n");
    support::writeFile(folder / name / "brightness", std::to_string(now) + "\n");
}

}  // namespace

TEST_CASE("the device board says status, fault, what to do, since when, and what is not configured") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.config.devices.erase(Role::locker);
    stage.config.devices.erase(Role::ratingPad);
    technician.restart();
    stage.says(Role::receiptPrinter, drivers::StatusChanged{Status::userError, Fault{Fault::Kind::paperOut, "paper is out", {}}});
    technician.enter();
    technician.open("devices");
    stage.sees("凭条打印机");
    stage.sees("要人处理");
    stage.sees("故障：缺纸（paper is out）");
    stage.sees("怎么办：装纸。");
    stage.sees("从 2026年11月23日 09:42 起");
    stage.sees("没有自检过");
    stage.sees("没有配置的设备");
    stage.sees("取件柜  评价器");
    stage.neverSees("卡纸");
    // and it follows by itself
    stage.says(Role::receiptPrinter, drivers::StatusChanged{Status::hardwareError, Fault{Fault::Kind::paperJam, {}, drivers::Remedy::clear}});
    stage.sees("故障：卡纸");
    stage.neverSees("要人处理");
    stage.says(Role::cardReader, drivers::StatusChanged{Status::hardwareError, Fault{Fault::Kind::moduleFailed, {}, drivers::Remedy::maintenance}});
    stage.sees("请联系厂家");
    stage.says(Role::site, drivers::SiteChanged{drivers::SiteInput::cabinetDoor, true});
    stage.says(Role::site, drivers::TemperatureRead{31.4});
    stage.sees("柜门开着");
    stage.sees("机柜里 31 度");
    stage.says(Role::receiptPrinter, drivers::PaperLow{true});
    stage.sees("纸快用完了");
}

TEST_CASE("values that change on the board leave the page that is turned to") {
    TechnicianStage technician;
    technician.enter();
    technician.open("devices");
    auto screen = technician.stage.terminal->view().screen;
    technician.stage.says(Role::site, drivers::TemperatureRead{31.4});
    CHECK(technician.stage.terminal->view().screen == screen);
    technician.stage.tap("back");
    CHECK(technician.stage.terminal->view().screen != screen);
}

TEST_CASE("a failed self-test stands on the board, though the device itself is content") {
    TechnicianStage technician;
    technician.enter();
    technician.open("self_tests");
    technician.stage.tap("card_reader");
    technician.stage.tap("no_answer");
    technician.stage.tap("home");
    technician.stage.sees("1 个不正常");
    technician.open("devices");
    technician.stage.sees("自检没过");
    technician.stage.sees("自检：故障，没有反应");
}

TEST_CASE("papers are counted, and the board says how many") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    support::play(support::loadWalk("unemployment_registration"), stage);
    CHECK(papers(technician, "receipt_printer") == 1);
    technician.enter();
    technician.open("devices");
    stage.sees("打了 1 张，没有记过装纸");
}

TEST_CASE("paper is changed step by step: refused while the printer misses something, counted anew, proven by a page") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.journal->count("receipt_printer", 180);
    stage.says(Role::receiptPrinter, drivers::StatusChanged{Status::userError, Fault{Fault::Kind::paperOut, {}, {}}});
    technician.enter();
    technician.open("paper");
    stage.sees("打了 180 张");
    stage.tap("receipt_printer");
    stage.sees("80 毫米热敏纸");
    stage.sees("缺纸");
    stage.tap("confirm");
    stage.sees("还不能结束");
    stage.sees("打印机报告：缺纸");
    CHECK(stage.receipts.papers.empty());
    CHECK(papers(technician, "receipt_printer") == 180);
    CHECK(stage.journal->selfTests().empty());       // nothing was tried, so nothing has failed
    stage.says(Role::receiptPrinter, drivers::StatusChanged{Status::userError, Fault{Fault::Kind::coverOpen, {}, {}}});
    stage.tap("confirm");
    stage.sees("打印机报告：盖子开着");
    stage.says(Role::receiptPrinter, drivers::StatusChanged{Status::online, {}});
    stage.tap("confirm");
    stage.sees("换好了");
    stage.prints("打印测试页");
    CHECK(papers(technician, "receipt_printer") == 0);
    CHECK(stage.journal->counted("receipt_printer").since == stage.now().now);
    CHECK(technician.incidents(Incident::paperChanged) == 1);
    stage.tap("confirm");
    stage.sees("技术员模式");
    technician.open("devices");
    stage.sees("装纸后，打了 0 张");
}

TEST_CASE("a test page that does not come out keeps the old count and goes back to the steps") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.journal->count("receipt_printer", 180);
    stage.receipts.paper = false;                    // it only notices when it prints
    technician.enter();
    technician.open("paper");
    stage.tap("receipt_printer");
    stage.tap("confirm");
    stage.sees("还不能结束");
    stage.sees("缺纸");
    CHECK(papers(technician, "receipt_printer") == 180);
    stage.receipts.paper = true;
    stage.tap("confirm");
    stage.sees("换好了");
}

TEST_CASE("the A4 printer has steps of its own, and a page that is on its way is waited for") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.documents.paper = false;
    technician.enter();
    technician.open("paper");
    stage.tap("document_printer");
    stage.sees("A4 纸");
    stage.tap("confirm");
    stage.sees("正在打印测试页");
    stage.tap("back");
    stage.sees("正在打印测试页");
    auto job = *stage.documents.waiting.begin();
    stage.says(Role::documentPrinter, drivers::Printed{job, 1});
    stage.sees("换好了");
    stage.tap("confirm");
    technician.open("paper");
    stage.tap("document_printer");
    stage.tap("back");
    stage.sees("给哪台打印机装纸");
    stage.tap("back");
    stage.sees("技术员模式");
}

TEST_CASE("with one printer nobody is asked which") {
    TechnicianStage technician;
    technician.stage.config.devices.erase(Role::documentPrinter);
    technician.restart();
    technician.enter();
    technician.open("paper");
    technician.stage.sees("80 毫米热敏纸");
    technician.stage.tap("back");
    technician.stage.sees("技术员模式");
}

TEST_CASE("the volume is set in steps, heard at once, kept over a restart, and never none") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    CHECK_FALSE(stage.terminal->view().volume);
    technician.enter();
    technician.open("levels");
    stage.sees("语音音量 60 %");
    stage.tap("volume_more");
    stage.sees("语音音量 70 %");
    CHECK(stage.terminal->view().volume == 70);
    CHECK_FALSE(stage.terminal->view().modes.voice);
    stage.tap("hear");
    CHECK(stage.terminal->view().modes.voice);
    stage.tap("exit");
    CHECK_FALSE(stage.terminal->view().modes.voice);
    technician.restart();
    CHECK(stage.terminal->view().volume == 70);
    technician.enter();
    technician.open("levels");
    for (int i = 0; i < 12; ++i) stage.tap("volume_less");
    CHECK(stage.terminal->view().volume == 10);
    for (int i = 0; i < 12; ++i) stage.tap("volume_more");
    CHECK(stage.terminal->view().volume == 100);
}

TEST_CASE("the brightness of every lamp of the panel is set, kept over a restart, and not offered where there is none") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.enter();
    technician.open("levels");
    stage.sees("亮度不能在这里调");
    CHECK_FALSE(stage.touchable("brightness_less"));

    auto folder = stage.config.paths.state / "backlight";
    makeBacklight(folder, "intel", 2000, 2000);
    makeBacklight(folder, "usb", 15, 3);
    stage.config.technician.backlight = folder;
    technician.restart();
    technician.enter();
    technician.open("levels");
    stage.sees("屏幕亮度 100 %");
    stage.tap("brightness_less");
    CHECK(std::stoi(support::contentsOf(folder / "intel/brightness")) == 1800);
    CHECK(std::stoi(support::contentsOf(folder / "usb/brightness")) == 13);
    stage.sees("屏幕亮度 90 %");
    for (int i = 0; i < 12; ++i) stage.tap("brightness_less");
    CHECK(std::stoi(support::contentsOf(folder / "intel/brightness")) == 200);
    makeBacklight(folder, "intel", 2000, 2000);      // the kernel's own at the next start
    technician.restart();
    CHECK(std::stoi(support::contentsOf(folder / "intel/brightness")) == 200);
    // and one that takes nothing says so
    std::filesystem::remove(folder / "usb/brightness");
    std::filesystem::create_directory(folder / "usb/brightness");
    technician.enter();
    technician.open("levels");
    stage.tap("brightness_more");
    stage.sees("系统不让写");
}

TEST_CASE("the network page names platform, certificate and what waits, and its button really asks") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.config.platform.url = "https://platform.example:8443";
    stage.config.platform.certificate = stage.config.paths.state / "nowhere.pem";
    technician.restart();
    technician.enter();
    technician.open("network");
    stage.sees("https://platform.example:8443");
    stage.sees("上次联系 2026年11月23日 09:42");
    stage.sees("读不了");
    stage.sees("0 件");
    stage.platform_.holdsBeats = true;
    stage.platform_.clock = std::chrono::floor<std::chrono::seconds>(stage.now().now);
    stage.tap("check");
    stage.sees("正在问平台");
    stage.passes(87ms);
    stage.platform_.answerBeats();
    stage.passes(0ms);
    stage.sees("87 毫秒");
    stage.sees("时钟：正常");
    stage.platform_.holdsBeats = false;
    stage.platform_.online = false;
    stage.tap("check");
    stage.sees("连不上");
    stage.sees("网络中断");
}

TEST_CASE("interfaces and the end of a certificate are read as they are") {
    for (auto& one : kiosk::networkInterfaces()) {
        CHECK_FALSE(one.name.empty());
        CHECK(one.name != "lo");
    }
    support::TempDir folder;
    CHECK_FALSE(kiosk::certificateEnd(folder / "nowhere.pem"));
    support::writeFile(folder / "noise.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    CHECK_FALSE(kiosk::certificateEnd(folder / "noise.pem"));
    support::Process made({"openssl", {"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=terminal", "-days", "10",
                                       "-keyout", (folder / "key.pem").string(), "-out", (folder / "terminal.pem").string()}, {}, folder / "openssl"});
    REQUIRE(made.awaitEnd() == 0);
    auto left = *kiosk::certificateEnd(folder / "terminal.pem") - std::chrono::system_clock::now();
    CHECK(left < 24h * 10);
    CHECK(left > 24h * 10 - 1h);
}

TEST_CASE("the log shows ids and meanings, newest first, and only what is grave enough") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    kiosk::logIncident(Incident::journalUnwritable, "only in the log");
    kiosk::logIncident(Incident::catalogueItemBad, "a warning");
    technician.enter();
    technician.open("log");
    stage.sees("K1501  进入了技术员模式");
    stage.sees("K1102  运行记录写不进去");
    stage.sees("only in the log");
    stage.tap("severity");                           // notice and graver
    stage.sees("K1501");
    stage.tap("severity");
    stage.neverSees("K1501");
    stage.sees("a warning");
    stage.tap("severity");
    stage.neverSees("a warning");
    stage.sees("K1102");
    stage.tap("severity");
    stage.sees("K1501");
}

TEST_CASE("more of the log comes by a touch, and the newest again by another") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    kiosk::logIncident(Incident::paperLow, "the oldest of these");
    for (int i = 0; i < 40; ++i) kiosk::logIncident(Incident::paperLow, "filler");
    technician.enter();
    technician.open("log");
    stage.neverSees("the oldest of these");
    stage.tap("older");
    stage.sees("the oldest of these");
    stage.tap("newest");
    stage.neverSees("the oldest of these");
}

TEST_CASE("log and journal make one list: what stands in both is there once, newest first") {
    using namespace kiosk;
    auto now = Instant{std::chrono::sys_days{std::chrono::year{2026} / 11 / 23}};
    auto all = logEntries({{now, Incident::paperLow, "new"}, {now - 1h, Incident::started, ""}},
                          {{now - 1s, Incident::paperLow, "the same"}, {now - 24h, Incident::paperLow, "yesterday"}, {now - 30min, Incident::outboxTooOld, ""}},
                          Severity::info);
    REQUIRE(all.size() == 4);
    CHECK(all[0].detail == "new");
    CHECK(all[1].id == Incident::outboxTooOld);
    CHECK(all[2].id == Incident::started);
    CHECK(all[3].detail == "yesterday");
    CHECK(logEntries({{now, Incident::paperLow, ""}, {now, Incident::outboxTooOld, ""}}, {}, Severity::alert).size() == 1);
}

TEST_CASE("out of service with a reason that residents read in their own language, and back") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.config.site.elsewhere = "汨罗市政务服务中心一楼大厅";
    technician.enter();
    technician.open("service");
    stage.tap("reason_device");
    stage.sees("已经停用");
    stage.sees("汨罗市政务服务中心一楼大厅");
    stage.tap("exit");
    CHECK(technician.shows<ui::OutOfService>());
    stage.sees("设备有故障，正在等修理。");
    stage.sees("汨罗市政务服务中心一楼大厅");
    stage.sees("0000-0000000");
    stage.sees("K1301");
    CHECK(std::string{stage.terminal->state()} == "outOfService");
    technician.restart();                            // a power cut does not put it back
    CHECK(technician.shows<ui::OutOfService>());
    stage.sees("设备有故障，正在等修理。");
    technician.enter();
    technician.open("service");
    stage.tap("in_service");
    stage.sees("选一个原因");
    stage.tap("exit");
    CHECK(stage.attract());
    technician.restart();
    CHECK(stage.attract());
}

TEST_CASE("a reason in the technician's own words") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.enter();
    technician.open("service");
    stage.tap("own_words");
    stage.tap("confirm");                            // nothing is written yet
    CHECK_FALSE(stage.terminal->outOfServiceReason());
    stage.say(ui::Answer{ui::Typed{"等新读卡器"}});
    stage.tap("back");
    stage.sees("选一个原因");
    stage.tap("own_words");
    stage.say(ui::Answer{ui::Typed{"等新读卡器"}});
    stage.tap("confirm");
    stage.sees("已经停用");
    stage.tap("exit");
    stage.sees("等新读卡器");
}

TEST_CASE("no page of technician mode shows what a resident brought, while something waits and something failed") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.platform("offline");
    try {
        support::play(support::loadWalk("unemployment_registration"), stage);
    } catch (const support::WalkBroken&) {}          // it ends as stored
    stage.waitIdle();
    REQUIRE(stage.journal->waiting().size() == 1);
    technician.enter();
    for (auto* page : {"devices", "self_tests", "paper", "levels", "network", "log", "service"}) {
        technician.open(page);
        for (auto* secret : {"王小明", "000000198604121011", "13800000000"}) stage.neverSees(secret);
        stage.tap("home");
    }
    technician.open("network");
    stage.sees("1 件");
}

TEST_CASE("a test page for the A4 printer is a PDF that others can read") {
    TechnicianStage technician;
    support::TempDir folder;
    auto pdf = kiosk::testDocument(technician.stage.config, technician.stage.now().now);
    std::ofstream(folder / "page.pdf", std::ios::binary).write(reinterpret_cast<const char*>(pdf.data()), static_cast<std::streamsize>(pdf.size()));
    support::Process text({"pdftotext", {(folder / "page.pdf").string(), "-"}, {}, folder / "text"});
    CHECK(text.awaitEnd() == 0);
    CHECK_THAT(text.out(), Catch::Contains("TEST PAGE") && Catch::Contains("430681107000-0001") && Catch::Contains("23 November 2026, 09:42"));
    CHECK(text.err().empty());
}

TEST_CASE("every incident has words for the technician, and none but the log's own need the fallback") {
    for (auto& row : kiosk::incidentTable()) {
        INFO(kiosk::code(row.id));
        CHECK(kiosk::incidentMeaning(row.id) != row.meaning);
    }
}
