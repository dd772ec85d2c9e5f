#include <nlohmann/json.hpp>

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using drivers::Role;
using nlohmann::json;

namespace {

void untilRating(CoreStage& stage) {
    playUntil(stage, "unemployment_registration", "tap decline");
    stage.sees("这次办得怎么样");
}

std::vector<json> ratings(const CoreStage& stage) {
    std::vector<json> all;
    for (auto& [key, one] : stage.platform_.delivered)
        if (one.kind == "ratings") all.push_back(json::parse(one.json));
    return all;
}

json only(const CoreStage& stage) {
    auto all = ratings(stage);
    REQUIRE(all.size() == 1);
    return all.front();
}

}  // namespace

TEST_CASE("a good rating goes with its tags, its case and the nation's codes, and the session ends as the service did") {
    CoreStage stage;
    untilRating(stage);
    stage.tap("非常满意");
    stage.sees("一窗受理一次办结");
    stage.tap("510");
    stage.tap("515");
    stage.tap("confirm");
    stage.sees("谢谢您的评价");
    auto sent = only(stage);
    CHECK(sent["satisfaction"] == 5);
    CHECK(sent["pf"] == "5");
    CHECK(sent["evalDetail"] == "510,515");
    CHECK(sent["serviceNumber"] == 1);
    CHECK(sent["projectNo"] == stage.platform_.kept.begin()->second.shown.caseNumber);
    CHECK(sent["service"]["itemId"] == "unemployment_registration");
    CHECK_FALSE(sent.contains("contactMobile"));
    CHECK(sent.dump().find("王小明") == std::string::npos);
    stage.wait(stage.config.deadlines.farewell);
    stage.ends("done");
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("whoever gives no rating has sent none: declined, left, or untouched for half a minute") {
    CoreStage stage;
    untilRating(stage);
    SECTION("declined") { stage.tap("decline"); }
    SECTION("left") { stage.tap("exit"); }
    SECTION("untouched") { stage.wait(stage.config.deadlines.rating + 1s); }
    SECTION("a level touched and then gone") {
        stage.tap("非常满意");
        stage.wait(stage.config.deadlines.rating + 1s);
    }
    stage.ends("done");
    CHECK(ratings(stage).empty());
    CHECK(stage.journal->waiting().empty());
}

TEST_CASE("whoever is still writing is not cut off") {
    CoreStage stage;
    untilRating(stage);
    stage.tap("不满意");
    for (int key = 0; key < 4; ++key) {
        stage.wait(stage.config.deadlines.rating - 1s);
        stage.say(ui::Answer{ui::Touched{}});
    }
    stage.sees("哪里没有做好");
}

TEST_CASE("a bad rating needs a tag or words, says how it goes on, and may leave a number to be called") {
    CoreStage stage;
    untilRating(stage);
    stage.tap("level_2");
    stage.sees("请选一个原因，或者写一句");
    stage.say(ui::Answer{ui::Confirmed{}});
    CHECK(ratings(stage).empty());
    SECTION("a tag is enough") {
        stage.tap("209");
        stage.tap("209");
        stage.say(ui::Answer{ui::Confirmed{}});
        CHECK(ratings(stage).empty());               // taken back again
        stage.tap("214");
        stage.tap("confirm");
        CHECK(only(stage)["evalDetail"] == "214");
    }
    SECTION("words are enough") {
        stage.tap("words");
        stage.types("等了很久");
        stage.tap("confirm");
        stage.tap("confirm");
        CHECK(only(stage)["writingEvaluation"] == "等了很久");
        CHECK_FALSE(only(stage).contains("evalDetail"));
    }
    SECTION("with a number") {
        stage.tap("214");
        stage.tap("phone");
        stage.types("1380000");
        stage.tap("confirm");
        stage.sees("手机号码是 11 位数字");
        stage.types("13800000000");
        stage.tap("confirm");
        stage.tap("confirm");
        CHECK(only(stage)["contactMobile"] == "13800000000");
        stage.sees("138****0000");
    }
    SECTION("a number that was taken back") {
        stage.tap("214");
        stage.tap("phone");
        stage.types("13800000000");
        stage.tap("back");
        stage.tap("confirm");
        CHECK_FALSE(only(stage).contains("contactMobile"));
    }
    stage.sees("对不起");
    stage.sees("12345");
    CHECK(only(stage)["satisfaction"] == 2);
    stage.tap("confirm");
    stage.ends("done");
}

TEST_CASE("the reply to a bad rating of what is no case is read later, by the number that was shown") {
    CoreStage stage;
    playUntil(stage, "contributions", "tap decline");
    stage.tap("level_1");
    stage.tap("115");
    const bool online = GENERATE(true, false), scanned = GENERATE(true, false);
    if (!online) stage.platform("offline");
    stage.tap("confirm");
    stage.sees(online ? "对不起" : "评价先存在本机");
    stage.sees(online ? "编号" : "暂存号");
    stage.sees("12345 查答复");
    const auto code = std::get<ui::Outcome>(stage.terminal->view().prompt).qr;
    stage.tap("confirm");
    stage.platform("online");
    stage.wait(10min);
    REQUIRE(ratings(stage).size() == 1);
    stage.officeReplies("已经改进，谢谢您。");
    stage.tap("search");
    stage.types("cdf");
    stage.tap("hotline_status");
    auto digits = only(stage)["storedNumber"].get<std::string>();
    std::erase(digits, '-');
    if (scanned) stage.scans(code);
    else stage.types(digits), stage.tap("confirm");
    stage.sees("服务评价");
    stage.sees("已经改进，谢谢您。");
}

TEST_CASE("who reads large text has a whole minute for a rating") {
    CoreStage stage;
    untilRating(stage);
    auto modes = stage.terminal->view().modes;
    modes.largeText = true;
    stage.say(ui::Answer{ui::ModesSet{modes}});
    stage.wait(stage.config.deadlines.rating * 2 - 1s);
    stage.sees("这次办得怎么样");
    stage.wait(2s);
    stage.wait(stage.config.deadlines.farewell);     // twice as long, too
    stage.ends("done");
    CHECK(ratings(stage).empty());
}

TEST_CASE("another level takes the tags of the first back") {
    CoreStage stage;
    untilRating(stage);
    stage.tap("level_1");
    stage.tap("115");
    stage.tap("level_1");
    stage.tap("level_5");
    stage.tap("confirm");
    CHECK(only(stage)["satisfaction"] == 5);
    CHECK_FALSE(only(stage).contains("evalDetail"));
}

TEST_CASE("without network the rating is kept, said to be kept, and sent once when the network is back") {
    CoreStage stage;
    untilRating(stage);
    stage.platform("offline");
    stage.tap("level_4");
    stage.tap("confirm");
    stage.sees("评价先存在本机");
    stage.tap("confirm");
    stage.ends("done");
    REQUIRE(stage.journal->waiting().size() == 1);
    SECTION("the terminal goes on") {}
    SECTION("it is killed in between") { stage.kill(), stage.start(); }
    stage.platform("online");
    stage.wait(10min);
    CHECK(only(stage)["satisfaction"] == 4);
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("a service that was rated before counts as rated, whoever waits for it") {
    CoreStage stage;
    untilRating(stage);
    stage.platform_.refuseDelivery = platform::Refused{"rating_repeated", "评价数据不可重复"};
    SECTION("the resident") {
        stage.tap("level_5");
        stage.tap("confirm");
        stage.sees("这件事已经评价过了");
        stage.tap("confirm");
        stage.ends("done");
    }
    SECTION("nobody any more") {
        stage.platform("offline");
        stage.tap("level_5");
        stage.tap("confirm");
        stage.tap("confirm");
        stage.platform("online");
        stage.wait(10min);
    }
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
    CHECK(noted(stage, kiosk::Incident::submissionRefused) == 0);
}

TEST_CASE("a platform that never answers keeps nobody: the rating is stored in time") {
    CoreStage stage;
    untilRating(stage);
    stage.platform_.forgetsToAnswer = true;
    stage.tap("level_3");
    stage.tap("confirm");
    stage.sees("正在提交评价");
    CHECK_FALSE(stage.touchable("exit"));
    stage.wait(stage.config.deadlines.submit + 1s);
    stage.sees("评价先存在本机");
}

TEST_CASE("it is never rated before it was served, whatever the terminal's clock does, and by the platform's time once that is known") {
    CoreStage stage;
    SECTION("put back in the middle") {
        untilRating(stage);
        stage.setClock(-2h);
    }
    SECTION("wrong by a day from the beginning") {
        stage.platform_.clock = std::chrono::floor<std::chrono::seconds>(stage.now().now) + 24h;
        stage.wait(stage.config.deadlines.heartbeat + 1s);
        untilRating(stage);
    }
    stage.wait(10s);
    stage.tap("level_5");
    stage.tap("confirm");
    auto sent = only(stage);
    CHECK(sent["assessTime"].get<std::string>() > sent["service"]["serviceTime"].get<std::string>());
    if (stage.platform_.clock) CHECK(sent["assessTime"].get<std::string>().starts_with("20261124T"));
}

TEST_CASE("a button of the rating pad chooses the level, and the pad is quiet afterwards") {
    CoreStage stage;
    stage.attachAll();
    untilRating(stage);
    CHECK(stage.pad.accepting);
    stage.says(Role::ratingPad, drivers::PadPressed{5});
    stage.sees("哪里没有做好");
    stage.tap("decline");
    CHECK_FALSE(stage.pad.accepting);
    stage.ends("done");
}

TEST_CASE("a query is rated too, as a service of its own, and one that found nothing as well") {
    CoreStage stage;
    SECTION("of a case") {
        playUntil(stage, "progress", "tap decline");
        stage.tap("level_5");
        stage.tap("confirm");
        CHECK(only(stage)["serviceNumber"] == 2);
        CHECK(only(stage)["projectNo"] == stage.platform_.kept.begin()->second.shown.caseNumber);
    }
    SECTION("of nothing") {
        stage.tap("case_progress");
        stage.card("王小明");
        stage.sees("没有查到");
        stage.tap("confirm");
        stage.tap("level_5");
        stage.tap("confirm");
        CHECK(only(stage)["projectNo"] == only(stage)["storedNumber"]);
        stage.wait(stage.config.deadlines.farewell);
        stage.ends("nothing_found");
    }
}
