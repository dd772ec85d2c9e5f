#include <catch2/catch.hpp>

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using drivers::CardRefused;
using drivers::Role;

TEST_CASE("who touches nothing is warned, and then the session ends and is wiped") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    stage.wait(59s);
    CHECK_FALSE(warned(stage));
    stage.wait(2s);
    REQUIRE(warned(stage));
    stage.tap("still_here");
    CHECK_FALSE(warned(stage));
    CHECK(stage.terminal->inSession());
    stage.wait(91s);
    CHECK_FALSE(stage.terminal->inSession());
    stage.sees("已清除您的信息");
    CHECK(stage.terminal->lastOutcome() == "idle");
}

TEST_CASE("a touch dismisses the warning as often as one likes, and does nothing else") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 一次告知");
    for (int i = 0; i < 12; ++i) {
        stage.wait(70s);
        REQUIRE(warned(stage));
        stage.say(ui::Answer{ui::Confirmed{}});      // the finger hit what stood behind the warning
        stage.sees("一次告知");
    }
}

TEST_CASE("large text doubles the time and is gone for the next resident") {
    CoreStage stage;
    stage.say(ui::Answer{ui::ModesSet{{true, false, false, ui::Language::zh}}});
    stage.tap("unemployment_registration");
    stage.wait(100s);
    CHECK_FALSE(warned(stage));
    stage.wait(30s);
    CHECK(warned(stage));
    stage.wait(80s);
    CHECK(stage.attract());
    CHECK_FALSE(stage.terminal->view().modes.largeText);
}

TEST_CASE("every mode is gone for the next resident, however the one before ended") {
    CoreStage stage;
    const ui::Modes all{true, true, true, ui::Language::en, true, 2, true};
    stage.say(ui::Answer{ui::ModesSet{all}});
    REQUIRE(stage.terminal->view().modes == all);
    SECTION("left by the way out") {
        stage.tap("unemployment_registration");
        REQUIRE(stage.terminal->view().modes == all);
        stage.tap("exit");
        stage.wait(stage.config.deadlines.farewell * 2 + 1s);
    }
    SECTION("gone without a word") {
        stage.tap("unemployment_registration");
        stage.wait((stage.config.deadlines.idleWarning + stage.config.deadlines.idleEnd) * 2 + 1s);
        stage.wait(stage.config.deadlines.farewell * 2 + 1s);
    }
    SECTION("nothing was begun") { stage.wait(stage.config.deadlines.idleWarning * 2 + 1s); }
    CHECK(stage.attract());
    CHECK(stage.terminal->view().modes == ui::Modes{});
    stage.sees("我要办");
}

TEST_CASE("what somebody opened in attract and left is closed, once") {
    CoreStage stage;
    const auto screen = [&] { return stage.terminal->view().screen; };   // another number closes pages that only ui knows of
    const auto first = screen();
    stage.wait(180s);
    CHECK(screen() == first);                        // nobody was there
    stage.say(ui::Answer{ui::Touched{}});
    stage.wait(59s);
    CHECK(screen() == first);
    stage.wait(2s);
    const auto closed = screen();
    CHECK(closed != first);
    stage.wait(180s);
    CHECK(screen() == closed);
}

TEST_CASE("each minute of the clock counts, for what wanders with it") {
    CoreStage stage;
    const auto minutes = [&] { return stage.terminal->view().surround.minutes.value(); };
    const int first = minutes();
    stage.wait(60s);
    CHECK(minutes() == first + 1);
}

TEST_CASE("each card that cannot be used gets its own words, and the reader goes on waiting") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "card");
    const std::pair<CardRefused::Why, const char*> table[] = {
        {CardRefused::Why::removedEarly, "太早"}, {CardRefused::Why::notAnIdCard, "不是身份证"}, {CardRefused::Why::suspicious, "没有通过验证"},
        {CardRefused::Why::forgedNumber, "号码不正确"}, {CardRefused::Why::unreadable, "没有读出来"}};
    for (auto& [why, words] : table) {
        stage.says(Role::cardReader, CardRefused{why});
        stage.sees(words);
        CHECK(stage.cards.accepting);
    }
    stage.card("陈到期");
    stage.sees("到期");
    stage.card("王小明");
    stage.sees("王*明");
}

TEST_CASE("a reader that is pulled out is waited for, and the session goes on where it was") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "card");
    stage.unplug("card_reader");
    stage.sees("读卡器暂时不能用");
    stage.plug("card_reader");
    playFrom(stage, "unemployment_registration", "card");
}

TEST_CASE("who does not want to wait for a device leaves, and the next is served") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "card");
    stage.unplug("card_reader");
    stage.tap("leave");
    stage.ends("cancelled");
    stage.plug("card_reader");
    applyOnce(stage);
}

TEST_CASE("a reader that is pulled out while the form is filled in disturbs nobody") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    stage.unplug("card_reader");
    playFrom(stage, "unemployment_registration", "types");
}

TEST_CASE("without network the application is stored, the paper says so, and it goes up by itself") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform("offline");
    stage.tap("confirm");
    stage.sees("已暂存，待上传");
    stage.prints("已暂存，待上传");
    stage.prints("430681107000-0001-20261123-");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("stored");
    CHECK(stage.platform_.kept.empty());
    REQUIRE(stage.journal->waiting().size() == 1);
    auto stored = stage.journal->waiting().front().key;
    stage.prints(stored);
    stage.platform("online");
    stage.wait(10min);
    CHECK(stage.journal->waiting().empty());
    REQUIRE(stage.platform_.kept.size() == 1);
    CHECK(stage.platform_.kept.begin()->first == stored);
}

TEST_CASE("no answer in time is stored too, and the late case is the same case") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.sees("正在提交");
    CHECK_FALSE(stage.touchable("exit"));
    stage.wait(8500ms);                              // before the next attempt, which would not be answered either
    stage.sees("已暂存");
    CHECK(stage.platform_.kept.size() == 1);
    stage.platform_.forgetsToAnswer = false;
    stage.tap("confirm");
    stage.wait(10min);
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.platform_.kept.size() == 1);
}

TEST_CASE("what the platform refuses is said, and leaves nothing behind") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform_.refuse = platform::Refused{"item_version_unknown", "item_version_unknown"};
    stage.tap("confirm");
    stage.sees("没有办成");
    stage.sees("12345");
    stage.tap("confirm");
    stage.ends("refused");
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("a receipt that cannot be printed is said, and can be printed once there is paper") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.paper("out");
    stage.tap("confirm");
    stage.sees("打印机缺纸");
    CHECK(stage.receipts.papers.empty());
    stage.paper("ok");
    stage.tap("print_again");
    stage.sees("凭条已打印");
    CHECK(stage.receipts.papers.size() == 1);
}

TEST_CASE("a query without network says so, offers the guide, and finds the case once it is back") {
    CoreStage stage;
    applyOnce(stage);
    stage.tap("case_progress");
    stage.platform("offline");
    stage.card("王小明");
    stage.sees("网络不通");
    stage.tap("guide");
    stage.sees("办事指南");
    stage.tap("confirm");
    stage.sees("网络不通");
    stage.platform("online");
    stage.tap("retry");
    stage.sees("编号后 8 位");
}

TEST_CASE("a foreign code under the scanner is refused in words") {
    CoreStage stage;
    applyOnce(stage);
    stage.tap("case_progress");
    stage.scans("https://example.invalid/");
    stage.sees("不是办件凭条");
    stage.scans("JJ1:12000000DEM000001E5000511001000202611230001:0000");
    stage.sees("不是办件凭条");
    stage.scansReceipt();
    stage.sees("编号后 8 位");
}

TEST_CASE("a returned case shows its reason and what was printed of it says it too") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeReturns("请补充离职证明");
    stage.tap("case_progress");
    stage.card("王小明");
    stage.sees("请补充离职证明");
    stage.tap("print");
    stage.prints("请补充离职证明");
}

TEST_CASE("a result with a bad seal is neither shown nor printed, and its print is given back") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.tap("collect_result");
    stage.card("王小明");
    stage.platform_.fail = platform::Unreachable{platform::Unreachable::Why::badSeal, ""};
    stage.tap("可以打印");
    stage.sees("没有通过验证");
    CHECK(stage.documents.papers.empty());
    stage.platform_.fail.reset();
    stage.tap("exit");
    stage.wait(10min);
    CHECK(stage.journal->openIntents().empty());
    support::play({"again", {{1, "tap", "collect_result"}, {2, "card", "王小明"}, {3, "tap", "可以打印"}}}, stage);
    stage.neverSees("补打");
}

TEST_CASE("paper out in the middle: the resident may give up, nothing is counted, the next print is the original") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.documents.paper = false;
    playUntil(stage, "collect", "document prints");
    stage.sees("打印机缺纸");
    stage.tap("give_up");
    stage.sees("没有打印成功");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("not_printed");
    stage.documents.paper = true;
    stage.tap("collect_result");
    stage.card("王小明");
    stage.tap("可以打印");
    stage.neverSees("补打");
    stage.tap("confirm");
    stage.printsDocument("失业登记证明");
}

TEST_CASE("who goes away while the printer waits for paper leaves no page to the next") {
    CoreStage stage;
    applyOnce(stage);
    stage.officeApproves();
    stage.documents.paper = false;
    playUntil(stage, "collect", "document prints");
    stage.waitIdle();
    CHECK(stage.attract());
    stage.documents.paper = true;
    stage.wait(1min);
    CHECK(stage.documents.papers.empty());
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("an item whose device is out of order says so and cannot be begun") {
    CoreStage stage;
    stage.unplug("card_reader");
    stage.sees("读卡器暂时不能用");
    stage.tap("unemployment_registration");
    CHECK_FALSE(stage.terminal->inSession());
    stage.sees("现在办不了");
    stage.tap("confirm");
    stage.plug("card_reader");
    applyOnce(stage);
}

TEST_CASE("out of service waits for the session in progress") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    stage.terminal->outOfService("换纸");
    stage.sees("手机号码");
    stage.tap("exit");
    stage.wait(10s);
    stage.sees("暂停服务");
    stage.sees("换纸");
    CHECK_FALSE(stage.touchable("unemployment_registration"));
    stage.terminal->inService();
    applyOnce(stage);
}

TEST_CASE("the declaration must be agreed to, and the signature can be written again") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "signs");
    stage.tap("confirm");                            // without a stroke
    stage.sees("签");
    stage.signs();
    stage.tap("decline");
    stage.tap("confirm");
    stage.sees("签名");
    stage.signs();
    stage.tap("confirm");
    stage.sees("已阅读并签名");

    CoreStage unsigned_;
    playUntil(unsigned_, "unemployment_registration", "signs");
    unsigned_.tap("cannot_sign");
    unsigned_.sees("本人确认，未签名");
    unsigned_.tap("back");
    unsigned_.sees("请用手指签名");
    unsigned_.tap("cannot_sign");
    unsigned_.tap("confirm");
    unsigned_.sees("已阅读，本人确认，未签名");

    CoreStage other;
    playUntil(other, "unemployment_registration", "reads");
    other.tap("decline");
    other.ends("declined");
    CHECK(other.platform_.kept.empty());
}

TEST_CASE("going back keeps what was filled in") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "reads");
    stage.tap("back");
    stage.sees("138****0000");
    stage.tap("phone");
    stage.tap("back");
    stage.sees("请填写");
    stage.tap("confirm");
    stage.sees("承诺");
}

TEST_CASE("a form with a wrong phone number says which field is wrong") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    stage.types("12345");
    stage.tap("confirm");
    stage.sees("11 位");
    stage.tap("back");
    stage.tap("confirm");
    stage.sees("11 位");
    stage.sees("这一项要填");
}

TEST_CASE("full values are shown for five seconds only") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.neverSees("000000198604121011");
    stage.tap("peek");
    stage.sees("000000198604121011");
    stage.wait(6s);
    stage.neverSees("000000198604121011");
}

TEST_CASE("what has waited for a day is an alarm, once") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform("offline");
    stage.tap("confirm");
    stage.tap("confirm");
    stage.wait(20min);
    auto alarms = [&] {
        int count = 0;
        for (auto& one : stage.journal->incidents()) count += one.id == kiosk::Incident::outboxTooOld;
        return count;
    };
    CHECK(alarms() == 0);
    stage.passes(24h);
    CHECK(alarms() == 1);
    stage.wait(1min);
    CHECK(alarms() == 1);
}
