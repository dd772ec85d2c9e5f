#include "kiosk/belongings.h"

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using drivers::CardRead;
using drivers::CardRefused;
using drivers::CardRemoved;
using drivers::Role;
using kiosk::Incident;

namespace {

int chimes(const CoreStage& stage) { return stage.terminal->view().chimes; }

// Up to the farewell, the card left on the reader.
void leaveTheCard(CoreStage& stage) {
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.tap("exit");
}

}  // namespace

TEST_CASE("the farewell names only what there is to take") {
    CoreStage stage;
    stage.tap("unemployment_registration");
    stage.tap("exit");
    stage.sees("已清除您的信息");
    stage.neverSees("请取走");
    stage.wait(6s);

    playUntil(stage, "unemployment_registration", "takes card");
    stage.tap("confirm");
    stage.tap("decline");
    stage.sees("请取走身份证");
    stage.sees("请取走凭条");
    stage.neverSees("文件");
    stage.takesCard();
    stage.neverSees("身份证");                        // taken while it was said
    stage.sees("请取走凭条");
    stage.wait(6s);

    stage.officeApproves();
    stage.tap("collect_result");
    stage.card("王小明");
    stage.tap("可以打印");
    stage.takesCard();
    stage.tap("confirm");
    stage.tap("confirm");
    stage.tap("decline");
    stage.sees("请取走文件");
    stage.neverSees("凭条");                          // of the visit before
    stage.neverSees("身份证");
}

TEST_CASE("who leaves the card hears it at once and again, and after a minute the keeper is told, of nobody") {
    CoreStage stage;
    leaveTheCard(stage);
    stage.sees("请取走身份证");
    CHECK(chimes(stage) == 1);
    stage.wait(6s);
    REQUIRE(stage.attract());
    stage.sees("身份证还在读卡区");
    stage.wait(25s);
    CHECK(chimes(stage) == 4);                       // at 0, 10, 20, 30 s
    CHECK(stage.terminal->nextTick() <= 10s);        // nobody touches it meanwhile
    CHECK(noted(stage, Incident::cardForgotten) == 0);
    stage.wait(30s);
    CHECK(noted(stage, Incident::cardForgotten) == 1);
    stage.sees("有人忘了身份证");
    stage.sees("请交给管理员");
    stage.neverSees("王");
    auto heard = chimes(stage);
    stage.wait(10min);
    CHECK(chimes(stage) == heard);                   // whoever was to hear it has gone
    CHECK(noted(stage, Incident::cardForgotten) == 1);
    stage.takesCard();
    stage.neverSees("身份证");
}

TEST_CASE("a card that is taken in time is spoken of no more") {
    CoreStage stage;
    leaveTheCard(stage);
    stage.wait(20s);
    auto heard = chimes(stage);
    stage.takesCard();
    stage.wait(10min);
    CHECK(chimes(stage) == heard);
    CHECK(noted(stage, Incident::cardForgotten) == 0);
    stage.neverSees("身份证");
}

TEST_CASE("how often and when is configuration") {
    CoreStage stage;
    stage.config.deadlines.forgottenReminder = 2s;
    stage.config.deadlines.forgottenAlarm = 5s;
    leaveTheCard(stage);
    stage.wait(4s);
    CHECK(chimes(stage) == 3);
    stage.wait(1s);
    CHECK(noted(stage, Incident::cardForgotten) == 1);
}

TEST_CASE("nobody begins with a card that lay there before, even if the reader gives it again") {
    CoreStage stage;
    leaveTheCard(stage);
    stage.wait(6s);
    playUntil(stage, "unemployment_registration", "card");
    stage.sees("读卡区有一张没有拿走的卡");
    drivers::IdCard forgotten;
    forgotten.name = "王小明";
    forgotten.number = "000000198604121011";
    stage.says(Role::cardReader, CardRead{forgotten});
    stage.sees("请放身份证");
    stage.says(Role::cardReader, CardRefused{CardRefused::Why::unreadable});
    stage.sees("读卡区有一张没有拿走的卡");
    auto heard = chimes(stage);
    stage.wait(30s);
    CHECK(chimes(stage) == heard);                   // it is said on the screen to who stands there
    stage.takesCard();
    stage.neverSees("没有拿走的卡");
    stage.card("李秀英");
    stage.sees("李*英");
}

TEST_CASE("who asks for a case finds the forgotten card too, and may scan instead") {
    CoreStage stage;
    applyOnce(stage);
    leaveTheCard(stage);
    stage.wait(6s);
    stage.tap("case_progress");
    stage.sees("没有拿走的卡");
    stage.scansReceipt();
    stage.sees("编号后 8 位");
}

TEST_CASE("a card that lies there when the terminal starts is nobody's") {
    CoreStage stage;
    stage.says(Role::cardReader, drivers::CardLying{});
    stage.sees("身份证还在读卡区");
    CHECK(chimes(stage) == 0);
    stage.wait(15s);
    CHECK(chimes(stage) == 1);
    playUntil(stage, "unemployment_registration", "card");
    stage.sees("没有拿走的卡");
}

TEST_CASE("with voice or large text the farewell stays twice as long") {
    for (auto modes : {ui::Modes{true}, ui::Modes{.voice = true}, ui::Modes{}}) {
        CoreStage stage;
        stage.say(ui::Answer{ui::ModesSet{modes}});
        stage.tap("unemployment_registration");
        stage.tap("exit");
        stage.wait(7s);
        CHECK(stage.attract() == (modes == ui::Modes{}));
        stage.wait(4s);
        CHECK(stage.attract());
    }
}

TEST_CASE("another person's card ends the visit with words of its own, and takes nothing along") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "reads");
    stage.card("王小明");                             // the same once more
    CHECK(stage.terminal->inSession());
    stage.card("李秀英");
    CHECK_FALSE(stage.terminal->inSession());
    CHECK(stage.terminal->lastOutcome() == "card_changed");
    stage.sees("已清除您的信息");
    stage.sees("换成了另一个人的身份证");
    stage.sees("请取走身份证");
    stage.neverSees("王");
    CHECK_FALSE(stage.cards.accepting);
    stage.ends("card_changed");
    CHECK(stage.platform_.kept.empty());
    CHECK(stage.journal->waiting().empty());
}

TEST_CASE("a card that cannot be read disturbs nobody in the middle of a visit") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    for (auto why : {CardRefused::Why::unreadable, CardRefused::Why::removedEarly, CardRefused::Why::notAnIdCard})
        stage.says(Role::cardReader, CardRefused{why});
    stage.says(Role::cardReader, CardRemoved{});
    playFrom(stage, "unemployment_registration", "types");
}

TEST_CASE("a card taken away after it was read need not come back") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    stage.takesCard();
    playFrom(stage, "unemployment_registration", "types");
    CHECK(stage.platform_.kept.size() == 1);
}

TEST_CASE("another person's card waits until what is being sent has been sent") {
    CoreStage stage;
    stage.config.deadlines.submit = 10min;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.card("李秀英");
    CHECK(stage.terminal->inSession());
    stage.say(platform::Reply{stage.platform_.lastKey(), platform::Accepted{"4306", {}, {}, "今天", {}}});
    stage.wait(1s);
    CHECK(stage.terminal->lastOutcome() == "card_changed");
    CHECK(stage.receipts.papers.size() == 1);        // theirs, and it is said
    stage.sees("请取走凭条");
    CHECK(stage.journal->waiting().empty());
}

TEST_CASE("another person's card never gets the cases of the one before") {
    CoreStage stage;
    applyOnce(stage);
    stage.tap("case_progress");
    stage.card("王小明");
    stage.sees("编号后 8 位");
    stage.tap("back");
    stage.tap("back");
    stage.card("李秀英");
    CHECK(stage.terminal->lastOutcome() == "card_changed");
    CHECK(stage.platform_.sessionsOpen == 0);
}

TEST_CASE("a slip that is taken from the mouth is not asked for at the farewell, and makes no sound") {
    CoreStage stage;
    stage.receipts.mouth = true;
    playUntil(stage, "unemployment_registration", "takes card");
    stage.says(Role::receiptPrinter, drivers::PaperTaken{"any"});
    stage.takesCard();
    stage.tap("confirm");
    stage.neverSees("请取走");
    CHECK(chimes(stage) == 0);
    stage.wait(10min);
    CHECK(chimes(stage) == 0);
    CHECK(stage.receipts.retracts == 0);
}

TEST_CASE("a slip that is left in the mouth is asked for by sound and words, and pulled back after a minute") {
    CoreStage stage;
    stage.receipts.mouth = true;
    playUntil(stage, "unemployment_registration", "takes card");
    stage.takesCard();
    stage.tap("confirm");
    stage.tap("decline");
    stage.sees("请取走凭条");
    CHECK(chimes(stage) == 1);
    stage.wait(6s);
    REQUIRE(stage.attract());
    stage.sees("纸还在出纸口");
    stage.wait(25s);
    CHECK(chimes(stage) == 4);
    CHECK(stage.receipts.retracts == 0);
    stage.wait(30s);
    CHECK(stage.receipts.retracts == 1);
    CHECK(noted(stage, Incident::receiptRetracted) == 1);
    stage.sees("没有取走的纸已经收回");
    auto heard = chimes(stage);
    stage.wait(9min);
    stage.sees("没有取走的纸已经收回");
    stage.wait(2min);
    stage.neverSees("没有取走的纸");
    CHECK(chimes(stage) == heard);
    CHECK(stage.receipts.retracts == 1);
}

TEST_CASE("a slip that is taken after the farewell ends its reminder, and who comes next reads nothing of it") {
    CoreStage stage;
    stage.receipts.mouth = true;
    playUntil(stage, "unemployment_registration", "takes card");
    stage.takesCard();
    stage.tap("confirm");
    stage.tap("decline");
    stage.wait(12s);
    auto heard = chimes(stage);
    CHECK(heard == 2);
    stage.says(Role::receiptPrinter, drivers::PaperTaken{"any"});
    stage.neverSees("出纸口");
    stage.wait(10min);
    CHECK(chimes(stage) == heard);
    CHECK(stage.receipts.retracts == 0);
}

TEST_CASE("a technician's test slip is nobody's: no sound, no words, though it is pulled back") {
    CoreStage stage;
    stage.says(Role::receiptPrinter, drivers::PaperPresented{"t-selftest-1"});
    stage.neverSees("出纸口");
    stage.wait(2min);
    stage.says(Role::receiptPrinter, drivers::PaperRetracted{"t-selftest-1"});
    stage.neverSees("没有取走的纸");
    CHECK(chimes(stage) == 0);
}
