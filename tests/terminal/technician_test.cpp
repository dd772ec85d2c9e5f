#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/support/line_socket.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"

using namespace support;

namespace {

const std::string code = "246810";

// As a technician makes it.
std::string hashedByKioskctl(const TempDir& folder) {
    writeFile(folder / "code", code + "\n");
    Process made({"/bin/sh", {"-c", "exec \"$0\" hash-code <\"$1\"", (std::filesystem::path{BINARY_DIR} / "kioskctl").string(), (folder / "code").string()},
                  {}, folder / "ctl"});
    REQUIRE(made.awaitEnd() == 0);
    auto line = made.out();                          // code = "scrypt:…"
    return line.substr(8, line.rfind('"') - 8);
}

std::string state(const Stand& stand) {
    return nlohmann::json::parse(LineSocket(stand.at("kiosk") / "control").ask(R"({"command":"status"})")).at("state");
}

void needs(Stand& stand, const std::string& words) {
    INFO("there is " << stand.robot().allWords());
    REQUIRE(stand.robot().sees(words));
}

void tapWhenThere(Stand& stand, const std::string& id) {
    INFO(id);
    REQUIRE(stand.robot().await(id));
    stand.robot().tap(id);
}

void touchesEmblem(Stand& stand) {
    for (int i = 0; i < 5; ++i) {
        stand.robot().touch(80, 80);
        stand.robot().frame();                       // answered after the touch was taken
    }
}

void getsIn(Stand& stand) {
    touchesEmblem(stand);
    needs(stand, "技术员密码");
    for (char digit : code) tapWhenThere(stand, std::string("key_") + digit);
    tapWhenThere(stand, "confirm");
    needs(stand, "技术员模式");
}

void testsEverything(Stand& stand) {
    tapWhenThere(stand, "self_tests");
    tapWhenThere(stand, "all");
    needs(stand, "请放测试卡");
    stand.dock().tell("card_reader insert 王小明");
    needs(stand, "请扫一个二维码");
    stand.dock().tell("card_reader remove");
    stand.dock().tell("barcode_reader scan 12345");
    for (int at = 0; at < 9; ++at) tapWhenThere(stand, "target_" + std::to_string(at));
    needs(stand, "听得见吗");
    tapWhenThere(stand, "confirm");
    needs(stand, "全部测一遍");
}

nlohmann::json device(const Stand& stand, const std::string& role) {
    auto all = nlohmann::json::parse(LineSocket(stand.at("kiosk") / "control").ask(R"({"command":"devices"})")).at("devices");
    for (auto& one : all)
        if (one.at("role") == role) return one;
    FAIL("no device " + role);
    return {};
}

}  // namespace

TEST_CASE("a technician gets in by emblem and code, tests the real devices, stops the terminal and puts it back", "[walk]") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    options.environment = {{"SDL_VIDEODRIVER", "offscreen"}, {"SDL_AUDIODRIVER", "dummy"}};
    options.technicianCode = hashedByKioskctl(folder);
    Stand stand(options);
    stand.startTerminal();
    CHECK(state(stand) == "inService");

    getsIn(stand);
    CHECK(state(stand) == "maintenance");
    testsEverything(stand);
    CHECK(stand.receipts().awaitText(0, "打印测试页").extension() == ".png");
    CHECK(stand.documents().awaitText(0, "TEST PAGE").extension() == ".pdf");
    stand.robot().tap("home");
    tapWhenThere(stand, "devices");
    for (auto* words : {"自检：正常，读到了卡", "自检：正常，扫到了 5 个字符", "自检：正常，测试页打印好了"}) needs(stand, words);
    CHECK_FALSE(stand.robot().sees("王小明", Milliseconds{0}));
    for (auto* role : {"card_reader", "barcode_reader", "receipt_printer", "document_printer"}) CHECK_FALSE(device(stand, role).at("failedTest"));

    stand.robot().tap("home");
    tapWhenThere(stand, "network");
    tapWhenThere(stand, "check");
    needs(stand, "毫秒");
    needs(stand, "时钟：正常");

    stand.robot().tap("home");
    tapWhenThere(stand, "service");
    tapWhenThere(stand, "reason_device");
    needs(stand, "已经停用");
    stand.robot().tap("exit");
    needs(stand, "设备有故障，正在等修理。");
    CHECK(state(stand) == "outOfService");

    getsIn(stand);
    tapWhenThere(stand, "service");
    tapWhenThere(stand, "in_service");
    needs(stand, "选一个原因");
    stand.robot().tap("exit");
    REQUIRE(stand.robot().await("apply"));
    CHECK(state(stand) == "inService");
    stand.end();                                     // and the contract was kept, maintenance included
}

TEST_CASE("a reader that fails its self-test is taken from residents until it passes", "[walk]") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    options.technicianCode = hashedByKioskctl(folder);
    Stand stand(options);
    stand.startTerminal();
    getsIn(stand);
    tapWhenThere(stand, "self_tests");
    tapWhenThere(stand, "card_reader");
    tapWhenThere(stand, "no_answer");
    needs(stand, "没有反应");
    stand.robot().tap("exit");
    needs(stand, "读卡器暂时不能用");
    CHECK(device(stand, "card_reader").at("failedTest"));

    getsIn(stand);
    tapWhenThere(stand, "self_tests");
    tapWhenThere(stand, "card_reader");
    needs(stand, "请放测试卡");
    stand.dock().tell("card_reader insert 王小明");
    needs(stand, "读到了卡");
    stand.robot().tap("exit");
    REQUIRE(stand.robot().await("apply"));
    CHECK(stand.robot().gone("读卡器暂时不能用"));
    CHECK(state(stand) == "inService");
    stand.end();
}
