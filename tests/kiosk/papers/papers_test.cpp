#include "kiosk/papers.h"

#include <catch2/catch.hpp>
#include <cstdlib>

#include "drivers/emulators/escpos_device.h"
#include "drivers/receipt_printers/escpos/layout.h"
#include "kiosk/wording.h"
#include "platform/wire_time.h"
#include "tests/support/papers.h"
#include "tests/support/temp_dir.h"

using namespace kiosk;

// The papers as they come out: laid out by the driver, drawn by the emulated printer. PAPERS_OUT=DIR keeps the pictures.
namespace {

constexpr auto caseNumber = "12430681007000T4442026112300010001";

struct Press {
    support::TempDir folder;
    std::vector<emulators::Slip> slips;

    emulators::Slip print(const drivers::Receipt& receipt, int dots) {
        const drivers::RasterFont font{drivers::fontFiles("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc#7,/usr/share/fonts/truetype/hanazono/HanaMinB.ttf")};
        emulators::EscposDevice printer{{.make = *emulators::escposMake(dots == 384 ? "generic_58" : "generic_80"), .mmPerSecond = 0,
                                         .cut = [this](const emulators::Slip& slip) { slips.push_back(slip); }}};
        printer.receive(drivers::layOut(receipt, {.dots = dots}, font), {});
        REQUIRE(printer.interpreter().unknownCommands().empty());
        REQUIRE_FALSE(slips.empty());
        return slips.back();
    }
    std::string qr(const emulators::Slip& slip) {
        emulators::writePng(slip, folder / "slip.png");
        return support::qrOf(folder / "slip.png");
    }
};

bool says(const emulators::Slip& slip, const std::string& words) {
    std::string all;
    for (auto& line : slip.text) all += line;
    return all.find(words) != all.npos;
}

void keep(const emulators::Slip& slip, const std::string& name) {
    const char* folder = std::getenv("PAPERS_OUT");
    if (!folder) return;
    std::filesystem::create_directories(folder);
    emulators::writePng(slip, std::filesystem::path(folder) / (name + ".png"));
}

Config config() {
    Config all;
    all.terminal = "430681107000-0001";
    all.site = {"演示市演示镇便民服务中心", "演示镇长乐街 1 号大厅", "430681107000", "13800000000", "", "12345"};
    return all;
}

Draft draft(const std::string& name, ui::Language language) {
    Draft made;
    made.language = language;
    made.item.title = {"失业登记", "Unemployment registration"};
    made.item.receiptNext = {{"办好后，请带身份证到本机“我要取”打印《失业登记证明》。", "Print the certificate here with your card once it is decided."},
                             {"随时可在“我要查”查看办理进度。", "You can ask for the progress at any time."}};
    made.card.emplace();
    made.card->name = name;
    made.card->number = "11010519491231002X";
    made.storedNumber = "430681107000-0001-20261123-0001";
    return made;
}

platform::Accepted accepted() {
    return {caseNumber, *platform::parseWireTime("20261123T094112"), *platform::parseWireTime("20261123T101112"), "30 分钟", {}};
}

const Instant now = *platform::parseWireTime("20261123T094115");

}  // namespace

TEST_CASE("the receipt of an application says what it must, on both papers, in both languages, for every name") {
    Press press;
    const auto dots = GENERATE(576, 384);
    const auto language = GENERATE(ui::Language::zh, ui::Language::en);
    const std::string name = GENERATE("王小明", "欧阳𬱖");
    auto made = draft(name, language);
    made.accepted = accepted();
    const auto slip = press.print(applicationReceipt(made, config(), now), dots);
    for (auto words : {"失业登记", caseNumber, "2026年11月23日 09:41", "430681107000-0001", "12345", "演示数据"}) {
        INFO(words);
        CHECK(says(slip, words));
    }
    CHECK_FALSE(says(slip, name));                       // masked
    CHECK(says(slip, "Application received") == (language == ui::Language::en));
    CHECK(press.qr(slip) == receiptCode(caseNumber));
    keep(slip, std::string("application-") + (dots == 576 ? "80-" : "58-") + (language == ui::Language::zh ? "zh-" : "en-") + (name == "王小明" ? "common" : "rare"));
}

TEST_CASE("the receipt of what is stored says that it was not sent yet") {
    Press press;
    const auto slip = press.print(applicationReceipt(draft("王小明", ui::Language::zh), config(), now), 576);
    CHECK(says(slip, "待上传"));
    CHECK(says(slip, "430681107000-0001-20261123-0001"));
    CHECK(press.qr(slip) == receiptCode("430681107000-0001-20261123-0001"));
    keep(slip, "stored-80-zh");
}

TEST_CASE("the slip of a case says how it stands, and why it was returned") {
    Press press;
    platform::Case shown;
    shown.caseNumber = caseNumber;
    shown.taskName = "失业登记";
    shown.statusText = "已退回，请补充材料";
    shown.returnReason = "身份证照片不清楚，请重新拍摄后再提交。";
    shown.applyTime = *platform::parseWireTime("20261123T094112");
    shown.dueTime = *platform::parseWireTime("20261123T101112");
    const auto dots = GENERATE(576, 384);
    const auto slip = press.print(progressSlip(shown, draft("王小明", ui::Language::zh), config(), now), dots);
    CHECK(says(slip, "已退回"));
    CHECK(says(slip, caseNumber));
    CHECK(press.qr(slip) == receiptCode(caseNumber));
    keep(slip, dots == 576 ? "progress-80-zh" : "progress-58-zh");
}
