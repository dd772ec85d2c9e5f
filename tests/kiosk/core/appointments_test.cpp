#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;

namespace {

void untilReview(CoreStage& stage) {
    stage.tap("appointment");
    stage.card("王小明");
    stage.takesCard();
    stage.tap("appointment");
    stage.tap("day_20261123");
    stage.tap("at_1000");
    stage.sees("请核对");
}

void book(CoreStage& stage) {
    untilReview(stage);
    stage.tap("confirm");
    stage.sees("已约好");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("done");
}

void open(CoreStage& stage) {
    stage.tap("appointment");
    stage.card("王小明");
    stage.takesCard();
    stage.sees("您的预约");
}

}  // namespace

TEST_CASE("a booking comes with its ticket: number, place, and what to bring") {
    CoreStage stage;
    untilReview(stage);
    stage.tap("confirm");
    for (auto* words : {"已约好", "A001", "综合窗口", "身份证"}) stage.sees(words);
    for (auto* words : {"号票 A001", "2026年11月23日 10:00", "综合窗口", "身份证"}) stage.prints(words);
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("on its day a booking is checked in with the card, and its number stays") {
    CoreStage stage;
    book(stage);
    for (int times = 0; times < 2; ++times) {
        open(stage);
        stage.tap("A001");
        stage.tap("check_in");
        stage.sees("已签到");
        stage.sees("A001");
        stage.prints("号票 A001");
        stage.tap("confirm");
        stage.tap("decline");
        stage.ends("done");
    }
    CHECK(stage.platform_.appointments.size() == 1);
}

TEST_CASE("what is for another day cannot be checked in, only given back") {
    CoreStage stage;
    stage.tap("appointment");
    stage.card("王小明");
    stage.tap("appointment");
    stage.tap("day_20261124");
    stage.tap("at_0930");
    stage.tap("confirm");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("done");
    open(stage);
    stage.tap("A001");
    CHECK_FALSE(stage.touchable("check_in"));
    stage.tap("cancel");
    stage.tap("keep");
    stage.tap("cancel");
    stage.tap("back");
    stage.tap("cancel");
    stage.tap("give_up");
    stage.sees("已取消预约");
    CHECK(stage.platform_.appointments.begin()->second.state == platform::AppointmentState::cancelled);
}

TEST_CASE("a slot that was taken meanwhile is said, and another one can be chosen") {
    CoreStage stage;
    untilReview(stage);
    stage.platform_.refuseBooking = platform::Refused{"slot_taken", "this slot is full"};
    stage.tap("confirm");
    stage.sees("这个时段刚刚约满");
    stage.tap("choose_again");
    stage.sees("哪一天来");
    stage.tap("day_20261124");
    stage.tap("at_0930");
    stage.tap("confirm");
    stage.sees("已约好");
}

TEST_CASE("who has booked is told the number that they have, and gets no second one") {
    CoreStage stage;
    book(stage);
    open(stage);
    stage.tap("book");
    stage.tap("appointment");
    auto papers = stage.receipts.papers.size();
    SECTION("another booking") {
        stage.tap("day_20261124");
        stage.tap("at_0930");
        stage.tap("confirm");
    }
    SECTION("a ticket without a booking") { stage.tap("now"); }
    stage.sees("您已经约好了");
    stage.sees("A001");
    CHECK(stage.receipts.papers.size() == papers);
    CHECK(stage.platform_.appointments.size() == 1);
}

TEST_CASE("without network no number is made up: whom to call and when they are there, and then it goes on") {
    CoreStage stage;
    SECTION("from the beginning") {
        stage.tap("appointment");
        stage.platform("offline");
        stage.card("王小明");
        stage.sees("网络不通，现在不能预约");
        stage.sees("9:00–12:00");
        stage.sees("0000-0000000");
        CHECK(stage.receipts.papers.empty());
        stage.platform("online");
        stage.tap("retry");
        stage.tap("appointment");
        stage.sees("哪一天来");
    }
    SECTION("at the last touch, with the same key when it is tried again") {
        untilReview(stage);
        stage.platform("offline");
        stage.tap("confirm");
        stage.sees("没有登记的号不能用");
        CHECK(stage.receipts.papers.empty());
        stage.platform("online");
        stage.tap("retry");
        stage.sees("已约好");
        CHECK(stage.platform_.appointments.size() == 1);
    }
}

TEST_CASE("who comes without a booking takes a number while the office is open") {
    CoreStage stage;
    stage.tap("appointment");
    stage.card("王小明");
    stage.tap("appointment");
    stage.sees("哪一天来");
    stage.tap("now");
    stage.sees("已签到");
    stage.prints("号票 B001");
    CoreStage night;
    night.passes(12h);
    night.tap("appointment");
    night.card("王小明");
    night.tap("appointment");
    night.sees("哪一天来");
    CHECK_FALSE(night.touchable("now"));
}

TEST_CASE("no paper: the ticket stands on the screen and can be printed once there is") {
    CoreStage stage;
    stage.paper("out");
    untilReview(stage);
    stage.tap("confirm");
    stage.sees("A001");
    stage.sees("凭条没有打印");
    stage.paper("ok");
    stage.tap("print_again");
    stage.prints("号票 A001");
}

TEST_CASE("out of a guide a place at the counter of that matter is booked, and 12345 is one touch away") {
    CoreStage stage;
    playUntil(stage, "birth_household_registration", "tap book");
    stage.sees("看完了");
    SECTION("booked") {
        stage.tap("book");
        stage.card("盘金花");
        stage.tap("day_20261124");
        stage.tap("at_0930");
        stage.sees("出生登记");
        stage.tap("confirm");
        stage.sees("已约好");
        CHECK(stage.platform_.appointments.begin()->second.number.size() == 12);
    }
    SECTION("asked") {
        stage.tap("call_12345");
        stage.sees("您要做什么");
        CHECK_FALSE(stage.touchable("book"));
    }
}

TEST_CASE("without a card reader a guide is read all the same, and nothing is booked out of it") {
    CoreStage stage;
    stage.unplug("card_reader");
    playUntil(stage, "birth_household_registration", "tap book");
    CHECK_FALSE(stage.touchable("book"));
    CHECK(stage.touchable("call_12345"));
}

TEST_CASE("of what cannot be booked the guide only asks 12345") {
    CoreStage stage;
    playUntil(stage, "hygiene_licence", "tap confirm");
    CHECK_FALSE(stage.touchable("book"));
    CHECK(stage.touchable("call_12345"));
}
