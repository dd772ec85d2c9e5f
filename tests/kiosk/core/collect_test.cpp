#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using drivers::Role;

namespace {

// One result behind door 3, and whoever asks for it has come as far as the list.
struct LockerStage {
    LockerStage() {
        withLocker(stage);
        applyOnce(stage);
        stage.officeApproves();
        stage.officeShelves("3");
    }
    void open() {
        stage.tap("collect_result");
        stage.tap("type");
        stage.typesPickupCode();
        stage.tap("confirm");
        stage.tap("点这里开柜门");
    }
    auto& reports() { return stage.platform_.frontDesk.reports; }

    CoreStage stage;
};

}  // namespace

TEST_CASE("a door opens once for its code, and the platform learns that it was handed over") {
    LockerStage locker;
    support::play(support::loadWalk("collect_locker"), locker.stage);
    CHECK(locker.stage.locker.opened == std::vector<int>{3});
    REQUIRE(locker.reports().size() == 1);
    CHECK(locker.reports()[0].outcome == "opened");
    CHECK(locker.stage.journal->waiting().empty());
    CHECK(locker.stage.journal->openIntents().empty());
}

TEST_CASE("what is in the post is shown with its number, also to the card") {
    CoreStage stage;
    support::play(support::loadWalk("collect_post"), stage);
    CHECK(stage.platform_.frontDesk.openings.empty());
}

TEST_CASE("a door that stays shut has given nothing away, can be tried again, and is reported") {
    LockerStage locker;
    auto& stage = locker.stage;
    stage.locker.stuck = true;
    locker.open();
    stage.sees("3 号柜门没有打开");
    stage.sees("没有算您取走");
    CHECK(noted(stage, kiosk::Incident::doorNotOpened) == 1);
    REQUIRE(locker.reports().size() == 1);
    CHECK(locker.reports()[0].outcome == "failed");
    stage.locker.stuck = false;
    stage.tap("retry");
    stage.sees("3 号柜门开了");
    stage.handShuts("3");
    stage.sees("已经取走");
    CHECK(locker.reports().size() == 2);
}

TEST_CASE("a door left open is said after a minute, and the visit may end all the same") {
    LockerStage locker;
    locker.open();
    locker.stage.sees("3 号柜门开了");
    locker.stage.wait(59s);
    CHECK_FALSE(warned(locker.stage));
    locker.stage.wait(2s);
    locker.stage.sees("3 号柜门还开着");
    locker.stage.tap("confirm");
    locker.stage.tap("decline");
    locker.stage.ends("done");
}

TEST_CASE("of a wrong pickup code nobody learns more than that there is none") {
    LockerStage locker;
    auto& stage = locker.stage;
    stage.tap("collect_result");
    stage.tap("type");
    stage.types("1234");
    stage.tap("confirm");
    stage.sees("取件码是 8 位数字");
    stage.types("87654321");
    stage.tap("confirm");
    stage.sees("没有这个取件码");
    for (auto* word : {"王", "失业", "3 号"}) stage.neverSees(word);
    stage.tap("retry");
    stage.sees("请放身份证，或用取件码");
    CHECK(stage.locker.opened.empty());
}

TEST_CASE("what is somebody else's, or was kept too long, is said without a name, and no door opens") {
    auto [code, words] = GENERATE(std::pair{"not_owner", "这份不能由您取"}, std::pair{"held_too_long", "存放时间到了"});
    LockerStage locker;
    locker.stage.platform_.frontDesk.refuseOpening = platform::Refused{code, "raw"};
    locker.open();
    locker.stage.sees(words);
    locker.stage.neverSees("raw");
    CHECK(locker.stage.locker.opened.empty());
    locker.stage.tap("confirm");
    locker.stage.ends("nothing_ready");
}

TEST_CASE("without network no door opens; the report of one that has opened waits in the outbox") {
    LockerStage locker;
    auto& stage = locker.stage;
    stage.platform("offline");
    stage.tap("collect_result");
    stage.tap("type");
    stage.typesPickupCode();
    stage.tap("confirm");
    stage.sees("网络不通");
    stage.platform("online");
    stage.tap("retry");
    stage.locker.silent = true;
    stage.tap("点这里开柜门");
    stage.platform("offline");
    stage.locker.silent = false;
    stage.says(Role::locker, drivers::DoorOpened{stage.journal->openIntents().at(0).key, 3});
    stage.sees("3 号柜门开了");
    CHECK(stage.journal->waiting().size() == 1);
    stage.handShuts("3");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("done");
    stage.platform("online");
    stage.wait(1min);
    CHECK(stage.journal->waiting().empty());
    CHECK(locker.reports().size() == 1);
}

TEST_CASE("killed while a door was ordered open, nothing opens again, and what the door says then is reported") {
    LockerStage locker;
    auto& stage = locker.stage;
    stage.locker.silent = true;
    locker.open();
    stage.kill();
    stage.start();
    stage.says(Role::locker, drivers::DoorChanged{3, drivers::DoorState::open, false});
    CHECK(stage.locker.opened.empty());
    stage.wait(1min);
    REQUIRE(locker.reports().size() == 1);
    CHECK(locker.reports()[0].outcome == "foundOpen");
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("what was promised in half an hour and is not there is said before and after, and collected once it is") {
    CoreStage stage;
    applyOnce(stage);
    stage.platform_.kept.at(stage.platform_.lastKey()).shown.dueTime = std::chrono::floor<std::chrono::seconds>(stage.now().now) + 30min;
    auto asks = [&](const char* sees) {
        stage.tap("collect_result");
        stage.card("王小明");
        stage.sees(sees);
    };
    asks("前办结");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("nothing_ready");
    stage.passes(31min);
    asks("不用再申请");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("nothing_ready");
    stage.officeApproves();
    asks("可以打印");
}
