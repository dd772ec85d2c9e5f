#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;

namespace {

const std::string notice = "上一笔业务中途断了";

void killWhilePrinting(CoreStage& stage) {
    applyOnce(stage);
    stage.officeApproves();
    stage.documents.paper = false;
    playUntil(stage, "collect", "document prints");
    stage.kill();
    stage.start();
}

}  // namespace

TEST_CASE("after a restart in the middle of something the home page says so, of nobody, until somebody is served") {
    CoreStage stage;
    killWhilePrinting(stage);
    stage.sees(notice);
    stage.sees("我要查");
    for (auto* word : {"王", "失业登记证明", "000000"}) stage.neverSees(word);
    stage.tap("unemployment_registration");
    stage.tap("exit");
    stage.wait(10s);
    REQUIRE(stage.attract());
    stage.neverSees(notice);
}

TEST_CASE("the notice of a restart does not stand there all day, and the next restart does not repeat it") {
    CoreStage stage;
    killWhilePrinting(stage);
    stage.wait(9min);
    stage.sees(notice);
    stage.wait(2min);
    stage.neverSees(notice);
    stage.documents.waiting.clear();
    stage.kill();
    stage.start();
    stage.wait(1s);
    stage.kill();
    stage.start();
    stage.neverSees(notice);
}

TEST_CASE("a restart while nothing was under way says nothing, and neither does one while stored applications wait") {
    CoreStage stage;
    stage.kill();
    stage.start();
    stage.neverSees(notice);
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform("offline");
    stage.tap("confirm");
    stage.sees("已暂存");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("stored");
    REQUIRE(stage.journal->waiting().size() == 1);
    stage.kill();
    stage.start();
    stage.neverSees(notice);
}

TEST_CASE("a restart while an application was being sent says so") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.kill();
    stage.start();
    stage.sees(notice);
}

TEST_CASE("of several things the home page says the worst") {
    CoreStage stage;
    stage.platform("offline");
    stage.wait(2min);
    stage.sees("网络暂时不通");
    stage.says(drivers::Role::cardReader, drivers::CardLying{});
    stage.sees("网络暂时不通");                        // not the worst yet: its owner may still stand there
    stage.wait(2min);
    stage.sees("有人忘了身份证");
    stage.neverSees("网络暂时不通");
}
