#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;

namespace {

void ask(CoreStage& stage) {
    stage.tap("pay");
    stage.tap("traffic_violations");
    stage.sees("请放身份证");
}

}  // namespace

TEST_CASE("without a card: what the phone shows, or a login on it, is as good for one visit, and its session is closed") {
    CoreStage stage;
    support::play(support::loadWalk("identity_phone"), stage);
    CHECK(stage.platform_.sessionsOpen == 0);
    CHECK_FALSE(stage.codes.accepting);
}

TEST_CASE("a code that was used and a code that is none are told apart, and the card still works") {
    CoreStage stage;
    ask(stage);
    stage.scans("JJE1:used");
    stage.sees("用过了，或到时间了");
    stage.scans("https://example");
    stage.sees("这不是电子身份码");
    stage.card("王小明");
    stage.sees("不按规定停放罚款");
}

TEST_CASE("the login on the phone says how far it is, when it was declined and when its time is up") {
    CoreStage stage;
    ask(stage);
    stage.tap("phone_login");
    stage.platform_.frontDesk.phoneOpens();
    stage.wait(2s);
    stage.sees("手机已经打开");
    stage.platform_.frontDesk.phoneDeclines();
    stage.wait(2s);
    stage.sees("手机上拒绝了登录");
    stage.tap("confirm");
    stage.sees("请用手机扫码登录");
    stage.wait(2min);
    CHECK_FALSE(warned(stage));
    stage.wait(61s);
    stage.sees("登录码到时间了");
    stage.tap("back");
    stage.sees("请放身份证");
}

TEST_CASE("whoever leaves takes the login code along: nobody can confirm it for the next one") {
    CoreStage stage;
    ask(stage);
    stage.tap("phone_login");
    stage.sees("请用手机扫码登录");
    stage.tap("exit");
    CHECK(stage.platform_.frontDesk.logins.rbegin()->second.state == platform::LoginStands::State::over);
}

TEST_CASE("without network the card is asked for, and the login can be tried again") {
    CoreStage stage;
    ask(stage);
    stage.platform("offline");
    stage.phoneShows("王小明");
    stage.sees("网络不通");
    stage.tap("phone_login");
    stage.sees("网络不通");
    stage.platform("online");
    stage.tap("retry");
    stage.sees("请用手机扫码登录");
}

TEST_CASE("ways that are not offered here are not shown") {
    CoreStage stage;
    stage.config.identity = {false, false};
    ask(stage);
    stage.neverSees("用手机登录");
    CHECK_FALSE(stage.codes.accepting);
}

TEST_CASE("another person's card put down after a login by phone ends the visit") {
    CoreStage stage;
    ask(stage);
    stage.phoneShows("王小明");
    stage.sees("不按规定停放罚款");
    stage.card("李秀英");
    stage.wait(1s);
    CHECK(stage.terminal->lastOutcome() == "card_changed");
}

TEST_CASE("whoever is refused after showing a phone can leave, and is not waited for for ever") {
    CoreStage stage;
    stage.say(ui::Answer{ui::Chosen{"employee_pension_check"}});
    stage.tap("confirm");
    stage.phoneShows("王小明");
    stage.sees("您不符合办理条件");
    SECTION("by the way out") {
        CHECK(stage.touchable("exit"));
        stage.tap("exit");
        CHECK_FALSE(stage.terminal->inSession());
    }
    SECTION("without a word") {
        stage.waitIdle();
        CHECK(stage.attract());
    }
}

TEST_CASE("whom the register knows to be dead is let in by no way, in words that hurt nobody, and can leave") {
    CoreStage stage;
    stage.platform_.frontDesk.deceased.insert("王小明");
    auto refused = [&](const std::string& item) {
        stage.sees("这个身份不能再用来办事");
        stage.sees("家人自己的身份证");
        stage.sees("12345");
        stage.neverSees("K-");                       // nothing is broken
        stage.tap("leave");
        INFO(item);
        stage.ends("cancelled");
        CHECK(stage.platform_.sessionsOpen == 0);
    };
    SECTION("card") {
        ask(stage);
        stage.card("王小明");
        refused("traffic_violations");
    }
    SECTION("what the phone shows") {
        ask(stage);
        stage.phoneShows("王小明");
        refused("traffic_violations");
    }
    SECTION("login on the phone") {
        ask(stage);
        stage.tap("phone_login");
        stage.phoneLogsIn("王小明");
        refused("traffic_violations");
    }
    SECTION("a card, to apply") {
        stage.tap("search");
        stage.types("sydj");
        stage.tap("unemployment_registration");
        stage.tap("confirm");
        stage.card("王小明");
        refused("unemployment_registration");
    }
    SECTION("family") {
        ask(stage);
        stage.card("李秀英");
        stage.neverSees("不能再用来办事");
    }
}
