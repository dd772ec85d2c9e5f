#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"

using namespace core;
using namespace std::chrono_literals;

namespace {

// A case whose result would be printed, before its owner.
struct Choosing {
    Choosing() {
        stage.after("unemployment_registration");
        shown().resultWay = "print";
        shown().otherWays = {"window", "post"};
    }
    void open() {
        stage.tap("case_progress");
        stage.card("王小明");
        stage.sees("自己打印");
    }
    platform::Case& shown() { return stage.platform_.kept.at(stage.platform_.lastKey()).shown; }
    CoreStage stage;
};

}  // namespace

TEST_CASE("the owner of a case changes how the result is had, and sees that it is changed") {
    Choosing visit;
    visit.open();
    visit.stage.tap("change_way");
    visit.stage.sees("现在选的是：自己打印");
    CHECK_FALSE(visit.stage.touchable("locker"));
    visit.stage.tap("window");
    visit.stage.sees("已经换好");
    visit.stage.sees("到窗口取");
    REQUIRE(visit.stage.platform_.wayChanges.size() == 1);
    auto& sent = visit.stage.platform_.wayChanges.begin()->second;
    CHECK(sent.caseNumber == visit.shown().caseNumber);
    CHECK(sent.way == "window");
    CHECK_FALSE(sent.post);
    visit.stage.tap("print");
    visit.stage.prints("到窗口取");
}

TEST_CASE("who goes back from the ways has changed nothing") {
    Choosing visit;
    visit.open();
    visit.stage.tap("change_way");
    visit.stage.tap("post");
    visit.stage.sees("寄到哪里");
    visit.stage.tap("back");
    visit.stage.sees("换成怎么取");
    visit.stage.tap("back");
    visit.stage.sees("编号后 8 位");
    visit.stage.sees("自己打印");
    visit.stage.neverSees("已经换好");
    CHECK(visit.stage.platform_.wayChanges.empty());
}

TEST_CASE("an address that is missing is asked for, and goes along") {
    Choosing visit;
    visit.open();
    visit.stage.tap("change_way");
    visit.stage.tap("post");
    visit.stage.tap("confirm");
    visit.stage.sees("寄到哪里");
    CHECK(visit.stage.platform_.wayChanges.empty());
}

TEST_CASE("what is posted can be posted to another address") {
    Choosing visit;
    visit.shown().resultWay = "post";
    visit.stage.tap("case_progress");
    visit.stage.card("王小明");
    visit.stage.tap("change_way");
    visit.stage.sees("寄到别的地址");
    visit.stage.tap("post");
    visit.stage.sees("寄到哪里");
}

TEST_CASE("an answer that was lost is asked for again with the same key") {
    Choosing visit;
    visit.open();
    visit.stage.tap("change_way");
    visit.stage.platform_.forgetsToAnswer = true;
    visit.stage.tap("window");
    visit.stage.wait(30s);
    visit.stage.tap("retry");
    visit.stage.sees("已经换好");
    CHECK(visit.stage.platform_.wayChanges.size() == 1);
}

TEST_CASE("a result that is there goes the way that was chosen, and the terminal says so") {
    Choosing visit;
    visit.open();
    visit.stage.tap("change_way");
    visit.stage.platform_.refuseWay = platform::Refused{"result_issued", ""};
    visit.stage.tap("window");
    visit.stage.sees("结果已经办好，不能再换取法");
    visit.stage.tap("confirm");
    visit.stage.sees("编号后 8 位");
    visit.stage.neverSees("换个取法");
    CHECK(visit.stage.platform_.wayChanges.empty());
}

TEST_CASE("a way that is not offered any more is refused in words, and going back leads to the case") {
    Choosing visit;
    visit.open();
    visit.stage.tap("change_way");
    visit.stage.platform_.refuseWay = platform::Refused{"way_wrong", ""};
    visit.stage.tap("window");
    visit.stage.sees("这件事不能这样取");
    visit.stage.tap("back");
    visit.stage.sees("编号后 8 位");
}

TEST_CASE("who holds the number alone changes nothing") {
    Choosing visit;
    visit.stage.tap("case_progress");
    visit.stage.scansReceipt();
    visit.stage.sees("自己打印");
    visit.stage.neverSees("换个取法");
}

TEST_CASE("what was handed over is told with its day, on the screen and on paper") {
    Choosing visit;
    visit.stage.officeApproves();
    visit.stage.windowHandsOver();
    visit.stage.tap("case_progress");
    visit.stage.card("王小明");
    visit.stage.sees("已送达");
    visit.stage.sees("到窗口取");
    visit.stage.tap("print");
    visit.stage.prints("已送达");
}

TEST_CASE("an address is written as before the submission, and goes along once") {
    CoreStage stage;
    support::play(support::loadWalk("change_way"), stage);
    REQUIRE(stage.platform_.wayChanges.size() == 1);
    auto& sent = stage.platform_.wayChanges.begin()->second;
    CHECK(sent.way == "post");
    REQUIRE(sent.post);
    CHECK(sent.post->receiver == "李秀英");
    CHECK(sent.post->phone == "13800000000");
    CHECK_THAT(sent.post->address, Catch::EndsWith("弼时镇演示一村东"));
}

TEST_CASE("what was not asked for on paper is not printed, and where it is had is said") {
    struct Row { const char *way, *said; };
    auto row = GENERATE(values<Row>({{"window", "到窗口取"}, {"locker", "还没有放进取件柜"}, {"post", "还没有寄出"}}));
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.platform_.kept.at(stage.platform_.lastKey()).shown.resultWay = row.way;
    stage.tap("collect_result");
    stage.card("王小明");
    stage.sees(row.said);
    stage.neverSees("可以打印");
}
