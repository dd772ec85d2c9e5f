#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "tests/kiosk/core/visit.h"
#include "tests/support/temp_dir.h"

namespace {

using namespace std::chrono_literals;
using core::CoreStage;
using core::homePage;
using nlohmann::json;

ui::Tile tileOf(const CoreStage& stage, const std::string& id) {
    for (auto& tile : homePage(stage).items)
        if (tile.id == id) return tile;
    FAIL("there is no tile " << id);
    return {};
}

// An item that somebody in an office must be at work for.
void offerAttended(CoreStage& stage) {
    auto item = json::parse(support::contentsOf(SOURCE_DIR "/assets/services/unemployment_registration.json"));
    item["office"]["onlyWhileOpen"] = true;
    stage.say(platform::Reply{"catalogue", platform::CatalogueReceived{"2", {item.dump()}}});
}

constexpr auto toEvening = 9h;                       // from 09:42, when a stage begins, on Monday 23 November

}  // namespace

TEST_CASE("when all works the home page says so in one calm line, and when the windows are open") {
    CoreStage stage;
    REQUIRE(homePage(stage).now.size() == 2);
    CHECK(homePage(stage).now[0].tone == ui::Tone::success);
    CHECK(homePage(stage).now[1].words == "人工窗口：09:00-17:00");
}

TEST_CASE("what is out of order is said with what it means and where else it works, the worst first") {
    CoreStage stage;
    stage.config.site.elsewhere = "归义镇便民服务中心";
    stage.unplug("barcode_reader");
    stage.unplug("document_printer");
    auto now = homePage(stage).now;
    REQUIRE(now.size() == 3);
    CHECK(now[0].words == "打印机没有回应：办理结果现在打印不了。可以去归义镇便民服务中心。");
    CHECK(now[0].tone == ui::Tone::warning);
    CHECK(now[1].words == "扫码器暂时不能用：请改用身份证查询。");
    CHECK(tileOf(stage, "collect_result").explanation == "可以去归义镇便民服务中心。");
    stage.platform("offline");
    stage.wait(stage.config.deadlines.heartbeat + 1s);
    CHECK(homePage(stage).announcement.starts_with("网络暂时不通"));
    stage.tap("collect_result");
    stage.sees("打印机没有回应");
    stage.sees("可以去归义镇便民服务中心。");
    stage.tap("confirm");
    stage.plug("document_printer");
    stage.plug("barcode_reader");
    stage.platform("online");
    stage.wait(stage.config.deadlines.heartbeat + 1s);
    CHECK(homePage(stage).now[0].tone == ui::Tone::success);
}

TEST_CASE("a terminal out of service names the nearest other one") {
    CoreStage stage;
    stage.terminal->outOfService("换纸");
    stage.sees("别的终端照常服务");
    stage.config.site.elsewhere = "归义镇便民服务中心";
    stage.sees("归义镇便民服务中心");
    stage.neverSees("别的终端照常服务");
}

TEST_CASE("outside its office's hours an application says on its tile and its notice when it will be decided") {
    CoreStage stage;
    CHECK(tileOf(stage, "unemployment_registration").badge == "30 分钟办结");
    stage.tap("unemployment_registration");
    stage.neverSees("下班时间");
    stage.tap("home");
    stage.waitIdle();
    stage.passes(toEvening);
    CHECK(tileOf(stage, "unemployment_registration").badge == "现在可交，明天 09:00 起办");
    CHECK(tileOf(stage, "case_progress").badge == "随时可查");
    stage.tap("unemployment_registration");
    stage.sees("现在可以提交，弼时镇便民服务中心 明天 09:00 上班后办理。");
    stage.tap("confirm");
    stage.sees("身份证");
}

TEST_CASE("what cannot be done while the office is closed is not begun, and says when it can be") {
    CoreStage stage;
    offerAttended(stage);
    stage.tap("unemployment_registration");
    CHECK(stage.terminal->inSession());
    stage.tap("home");
    stage.waitIdle();
    stage.passes(toEvening);
    CHECK(tileOf(stage, "unemployment_registration").badge == "明天 09:00 起可办");
    CHECK(tileOf(stage, "unemployment_registration").tone == ui::Tone::warning);
    stage.tap("unemployment_registration");
    CHECK_FALSE(stage.terminal->inSession());
    stage.sees("明天 09:00 起可以办");
    stage.sees("弼时镇便民服务中心上班时间：9:00–12:00，13:00–17:00");
    stage.tap("confirm");
    CHECK(stage.attract());
}
