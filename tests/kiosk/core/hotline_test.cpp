#include <nlohmann/json.hpp>

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using nlohmann::json;

namespace {

json said(const CoreStage& stage) {
    std::vector<json> all;
    for (auto& [key, one] : stage.platform_.delivered)
        if (one.kind == "complaints") all.push_back(json::parse(one.json));
    REQUIRE(all.size() == 1);
    return all.front();
}

void untilReview(CoreStage& stage, const std::string& department = "unknown") {
    stage.tap("call_12345");
    stage.tap("complain");
    stage.tap("department");
    stage.tap(department);
    stage.tap("words");
    stage.types("演示：路灯坏了三天");
    stage.tap("confirm");
    stage.tap("callback");
    stage.tap("no");
    stage.tap("confirm");
}

}  // namespace

TEST_CASE("a complaint needs no card and no number to be called, and goes in the words of whoever made it") {
    CoreStage stage;
    untilReview(stage);
    stage.neverSees("路灯坏了三天");
    stage.say(ui::Answer{ui::Peek{}});
    stage.sees("路灯坏了三天");
    stage.tap("confirm");
    stage.sees("12345 已收到");
    auto one = said(stage);
    CHECK(one["kind"] == "complain");
    CHECK(one["department"] == "unknown");
    CHECK(one["departmentName"] == "不知道");
    CHECK(one["content"] == "演示：路灯坏了三天");
    CHECK(one["callBack"] == false);
    CHECK_FALSE(one.contains("contactMobile"));
    CHECK_FALSE(one.contains("caseNumber"));
    CHECK_FALSE(one.contains("selfReport"));
    CHECK(stage.receipts.papers.back().find("路灯") == std::string::npos);   // a slip is left lying about
    CHECK(stage.journal->waiting().empty());
}

TEST_CASE("who agrees to be called gives a number, and takes it along no more when they change their mind; a case may be named") {
    CoreStage stage;
    stage.tap("call_12345");
    stage.tap("complain");
    for (auto* field : {"department", "unknown", "words", "word_0", "confirm", "case_number"}) stage.tap(field);
    stage.types("1123");
    stage.tap("confirm");
    stage.sees("至少填后 8 位");
    stage.types("11230001");
    for (auto* field : {"confirm", "callback", "yes", "phone"}) stage.tap(field);
    stage.types("13800000000");
    stage.tap("confirm");
    SECTION("agreed") {
        for (auto* field : {"confirm", "confirm"}) stage.tap(field);
        stage.sees("12345 已收到");
        CHECK(said(stage)["callBack"] == true);
        CHECK(said(stage)["contactMobile"] == "13800000000");
    }
    SECTION("not after all") {
        for (auto* field : {"callback", "no", "confirm", "confirm"}) stage.tap(field);
        stage.sees("12345 已收到");
        CHECK(said(stage)["callBack"] == false);
        CHECK_FALSE(said(stage).contains("contactMobile"));
    }
    CHECK(said(stage)["caseNumber"] == "11230001");
}

TEST_CASE("a complaint about this terminal takes along what it says of itself") {
    CoreStage stage;
    stage.unplug("document_printer");
    untilReview(stage, "terminal");
    stage.tap("confirm");
    auto report = said(stage)["selfReport"];
    CHECK(report["state"] == "degraded");
    CHECK(report["devices"]["document_printer"].get<std::string>().find("disconnected") != std::string::npos);
    CHECK(report["devices"]["card_reader"] == "online");
}

TEST_CASE("without network a complaint is kept, its own number printed, and it goes up once by itself") {
    CoreStage stage;
    untilReview(stage);
    stage.platform("offline");
    stage.tap("confirm");
    stage.sees("您说的已存在本机，待上传");
    stage.sees("430681107000-0001-20261123-");
    stage.prints("430681107000-0001-20261123-");
    stage.tap("confirm");
    stage.tap("decline");
    stage.ends("stored");
    SECTION("the terminal goes on") {}
    SECTION("it is killed in between") { stage.kill(), stage.start(); }
    stage.platform("online");
    stage.wait(10min);
    CHECK(said(stage)["content"] == "演示：路灯坏了三天");
    CHECK(stage.journal->waiting().empty());
    CHECK(stage.journal->openIntents().empty());
}

TEST_CASE("no paper: the number stands on the screen, and the slip can be printed again") {
    CoreStage stage;
    stage.paper("out");
    untilReview(stage);
    stage.tap("confirm");
    stage.sees("12345 已收到");
    stage.sees("凭条没有打印");
    stage.paper("ok");
    stage.tap("print_again");
    stage.prints("编号");
}

TEST_CASE("a complaint that the platform refuses is not called sent") {
    CoreStage stage;
    untilReview(stage);
    stage.platform_.refuseDelivery = platform::Refused{"bad_request", ""};
    stage.tap("confirm");
    stage.sees("这次没有办成");
    stage.tap("confirm");
    stage.ends("refused");
    CHECK(stage.journal->waiting().empty());
}

TEST_CASE("nothing can be sent that says nothing") {
    CoreStage stage;
    stage.tap("call_12345");
    stage.tap("suggest");
    stage.tap("department");
    stage.tap("unknown");
    stage.tap("confirm");
    stage.sees("这一项要填");
}

TEST_CASE("12345 is one touch from what went wrong and from the help page, with or without a visit") {
    CoreStage stage;
    SECTION("help on the home page") { stage.say(ui::Answer{ui::Help{}}); }
    SECTION("help in a visit") {
        stage.tap("unemployment_registration");
        stage.say(ui::Answer{ui::Help{}});
    }
    SECTION("a query without network") {
        stage.tap("case_progress");
        stage.platform("offline");
        stage.card("王小明");
        stage.sees("网络不通");
    }
    SECTION("a device that is away") {
        stage.unplug("card_reader");
        stage.tap("unemployment_registration");
        stage.sees("读卡器暂时不能用");
    }
    stage.tap("call_12345");
    stage.sees("您要做什么");
    CHECK(stage.terminal->session()->itemId() == "hotline");
    stage.tap("exit");
    CHECK(stage.platform_.sessionsOpen == 0);
}

TEST_CASE("nobody is taken away to 12345 while something is being sent, nor from 12345 itself") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 已提交");
    stage.kill(), stage.start();
    stage.platform_.forgetsToAnswer = true;
    untilReview(stage);
    stage.say(ui::Answer{ui::Help{}});
    CHECK_FALSE(stage.touchable("call_12345"));
    stage.tap("confirm");
    stage.tap("confirm");
    stage.sees("正在提交");
    stage.say(ui::Answer{ui::Help{}});
    CHECK_FALSE(stage.touchable("call_12345"));
}

TEST_CASE("a number is asked for again when nobody has it, and when the network is away") {
    CoreStage stage;
    stage.tap("search");
    stage.types("cdf");
    stage.tap("hotline_status");
    stage.types("2026112300010000");
    stage.tap("confirm");
    stage.sees("没有这个编号");
    stage.platform("offline");
    stage.tap("confirm");
    stage.sees("网络不通，现在查不到");
    stage.platform("online");
    stage.tap("retry");
    stage.sees("没有这个编号");
    stage.scans("https://example.invalid");
    stage.sees("二维码");
}

TEST_CASE("what 12345 is told can be written on a phone: it stands in the form as one paragraph, no longer than the field") {
    CoreStage stage;
    stage.tap("call_12345");
    stage.tap("complain");
    stage.tap("write_words");
    REQUIRE(stage.platform_.phoneTexts.size() == 1);
    CHECK(stage.platform_.phoneTexts.front().label == "您想说的话");
    CHECK(stage.platform_.phoneTexts.front().longest == 200);
    stage.sees("扫这个码");
    stage.platform_.handover.state = platform::HandoverState::State::opened;
    stage.wait(3s);
    stage.sees("手机已经打开");
    std::string longer = "路灯\n坏了";
    for (int i = 0; i < 300; ++i) longer += "灯";
    stage.phoneWrites(longer);
    stage.sees("请填写");
    stage.sees("用手机重写");                        // what stands there would be replaced
    for (auto* field : {"department", "unknown", "callback", "no", "confirm", "confirm"}) stage.tap(field);
    auto words = said(stage)["content"].get<std::string>();
    CHECK(words.starts_with("路灯 坏了灯"));
    CHECK(words.size() == 4 * 3 + 1 + 195 * 3);
}

TEST_CASE("the code for a phone is left for the form, made anew when it is over, and not to be had offline") {
    CoreStage stage;
    stage.tap("call_12345");
    stage.tap("complain");
    stage.tap("write_words");
    stage.wait(178s);                                // they write on their phone, and touch nothing here
    stage.sees("扫这个码");
    stage.wait(5s);
    stage.sees("过期");
    stage.tap("confirm");
    CHECK(stage.platform_.phoneTexts.size() == 2);
    stage.say(ui::Answer{ui::Back{}});
    stage.sees("找哪个单位");
    stage.phoneWrites("晚了");                       // nobody asks any more
    stage.neverSees("晚了");
    stage.platform("offline");
    stage.tap("write_words");
    stage.wait(20s);
    stage.sees("现在不能用手机");
    stage.say(ui::Answer{ui::Back{}});
    stage.sees("找哪个单位");
}
