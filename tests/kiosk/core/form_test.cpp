#include <catch2/catch.hpp>

#include "tests/kiosk/core/core_stage.h"

namespace {

using core::CoreStage;

// The form of unemployment registration, with one of its fields opened.
void open(CoreStage& stage, const char* field) {
    for (auto* id : {"unemployment_registration", "confirm"}) stage.tap(id);
    stage.card("王小明");
    stage.tap(field);
}

template <class Prompt> Prompt shown(const CoreStage& stage) { return std::get<Prompt>(stage.terminal->view().prompt); }
std::string typed(const CoreStage& stage) { return shown<ui::Typing>(stage).text; }
ui::Form form(const CoreStage& stage) { return shown<ui::Form>(stage); }

std::vector<std::string> path(const CoreStage& stage) {
    std::vector<std::string> names;
    for (auto& step : shown<ui::Region>(stage).path) names.push_back(step.name);
    return names;
}

std::vector<std::string> places(const CoreStage& stage) {
    std::vector<std::string> names;
    for (auto& place : shown<ui::Region>(stage).places) names.push_back(place.name);
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("an address begins in the county of the terminal, its own town first") {
    CoreStage stage;
    open(stage, "address");
    CHECK(path(stage) == Names{"湖南省", "岳阳市", "汨罗市"});
    CHECK(places(stage) == Names{"弼时镇", "汨罗镇", "长乐镇", "屈子祠镇", "归义镇"});
    CHECK(shown<ui::Region>(stage).title == "常住地址：哪个乡镇（街道）？");
}

TEST_CASE("two touches choose the place, the rest is written behind it, and nobody deletes into it") {
    CoreStage stage;
    open(stage, "address");
    stage.tap("弼时镇");
    CHECK(places(stage).front() == "演示一村");
    stage.tap("演示一村");
    const std::string place = "湖南省岳阳市汨罗市弼时镇演示一村";
    CHECK(typed(stage) == place);
    CHECK(shown<ui::Typing>(stage).keypad == ui::Keypad::chinese);
    stage.tap("word_0");
    CHECK(typed(stage) == place + "组");
    stage.say(ui::Answer{ui::Typed{place.substr(0, place.size() - 3)}});
    CHECK(typed(stage) == place);
    stage.say(ui::Answer{ui::Typed{""}});
    CHECK(typed(stage) == place);
}

TEST_CASE("of an address the village is shown, and the house to nobody who looks over a shoulder") {
    CoreStage stage;
    open(stage, "address");
    for (auto* id : {"弼时镇", "演示一村", "word_0", "confirm"}) stage.tap(id);
    CHECK(form(stage).fields[1].value == "湖南省岳阳市汨罗市弼时镇演示一村***");
    CHECK(form(stage).fields[1].done);
    stage.tap("peek");
    CHECK(form(stage).fields[1].value == "湖南省岳阳市汨罗市弼时镇演示一村组");
}

TEST_CASE("a place outside of the county is reached by the path, and where the data ends it is written") {
    CoreStage stage;
    open(stage, "address");
    stage.tap("level_0");
    CHECK(places(stage) == Names{"湖南省", "湖北省", "陕西省"});   // the own first
    CHECK(path(stage).empty());
    stage.tap("湖南省");
    stage.tap("永州市");
    stage.tap("江华瑶族自治县");
    stage.tap("level_1");
    CHECK(places(stage) == Names{"岳阳市", "益阳市", "永州市"});
    stage.tap("level_0");
    stage.tap("陕西省");
    stage.tap("西安市");
    CHECK(typed(stage) == "陕西省西安市");
}

TEST_CASE("what no list has is written from the place that is known, or all of it") {
    CoreStage stage;
    open(stage, "address");
    stage.tap("confirm");
    CHECK(typed(stage) == "湖南省岳阳市汨罗市");
    stage.tap("back");
    stage.tap("level_0");
    stage.tap("confirm");
    CHECK(typed(stage).empty());
    stage.say(ui::Answer{ui::Typed{"演示省演示市"}});
    CHECK(typed(stage) == "演示省演示市");
}

TEST_CASE("going back leads from writing to its neighbours, up, and to the form; what was written is kept") {
    CoreStage stage;
    open(stage, "address");
    for (auto* id : {"弼时镇", "演示一村", "word_0", "back"}) stage.tap(id);
    CHECK(path(stage).back() == "弼时镇");
    stage.tap("演示二村");
    CHECK(typed(stage) == "湖南省岳阳市汨罗市弼时镇演示二村组");
    stage.tap("back");
    stage.tap("back");
    CHECK(path(stage).back() == "汨罗市");
    stage.tap("back");
    CHECK(form(stage).fields[1].value == "湖南省岳阳市汨罗市弼时镇演示二村***");
    stage.tap("address");                            // opened again: it is there to be written on
    CHECK(typed(stage) == "湖南省岳阳市汨罗市弼时镇演示二村组");
}

TEST_CASE("every level is another screen, so that a trembling finger chooses once") {
    CoreStage stage;
    open(stage, "address");
    auto before = stage.terminal->view().screen;
    stage.tap("弼时镇");
    CHECK(stage.terminal->view().screen != before);
    stage.tap("exit");
    stage.waitIdle();
    open(stage, "last_day");
    before = stage.terminal->view().screen;
    stage.say(ui::Answer{ui::Typed{"201"}});
    CHECK(stage.terminal->view().screen != before);
}

TEST_CASE("a place that is in no list is not chosen") {
    CoreStage stage;
    open(stage, "address");
    stage.say(ui::Answer{ui::Chosen{"430681107901"}});   // a village, while towns are shown
    stage.say(ui::Answer{ui::Chosen{"level_7"}});
    CHECK(path(stage).size() == 3);
}

TEST_CASE("an address that may be left empty does not hold up the form") {
    CoreStage stage;
    open(stage, "address");
    stage.tap("back");
    stage.sees("请填写");
    CHECK(form(stage).fields[1].value.empty());
}

TEST_CASE("an address is cut between characters, never inside of one") {
    CoreStage stage;
    open(stage, "address");
    stage.tap("level_0");
    stage.tap("confirm");
    std::string name;
    for (int i = 0; i < 70; ++i) name += "𠀀";
    stage.say(ui::Answer{ui::Typed{name}});
    CHECK(typed(stage) == name.substr(0, 60 * 4));
}

TEST_CASE("a date is taken part by part, between the limits of its field, and shown as people write it") {
    CoreStage stage;
    open(stage, "last_day");
    auto date = shown<ui::Date>(stage);
    CHECK(date.earliest == std::chrono::year{1976} / 11 / 23);
    CHECK(date.latest == std::chrono::year{2026} / 11 / 23);
    for (auto* text : {"201", "2019", "201905", "20190506"}) stage.say(ui::Answer{ui::Typed{text}});
    stage.tap("confirm");
    CHECK(form(stage).fields[2].value == "2019年5月6日");
}

TEST_CASE("a date that is not possible is not taken") {
    CoreStage stage;
    open(stage, "last_day");
    stage.say(ui::Answer{ui::Typed{"20190230"}});
    CHECK(shown<ui::Date>(stage).text == "201902");
    stage.say(ui::Answer{ui::Typed{"20261124"}});    // tomorrow
    CHECK(shown<ui::Date>(stage).text == "202611");
    stage.say(ui::Answer{ui::Confirmed{}});
    CHECK(shown<ui::Date>(stage).error == "没有这一天，请再选");
    stage.say(ui::Answer{ui::Typed{"20261123"}});
    CHECK(shown<ui::Date>(stage).error.empty());
}

TEST_CASE("half a date is none, and a whole one is kept by going back") {
    CoreStage stage;
    open(stage, "last_day");
    stage.say(ui::Answer{ui::Typed{"201905"}});
    for (auto* left : {"2019", "201", ""}) {
        stage.tap("back");
        CHECK(shown<ui::Date>(stage).text == left);
    }
    stage.tap("back");
    CHECK(form(stage).fields[2].value.empty());
    stage.tap("last_day");
    stage.say(ui::Answer{ui::Typed{"20190506"}});
    stage.tap("back");
    CHECK(form(stage).fields[2].value == "2019年5月6日");
}

TEST_CASE("what the account at the platform holds is not asked for again, can be changed, and goes with the visit") {
    CoreStage stage;
    stage.platform_.account = {"13800000000", "演示路 1 号", "", ""};
    for (auto* id : {"unemployment_registration", "confirm"}) stage.tap(id);
    stage.card("王小明");
    stage.sees("138****0000");
    stage.neverSees("1 号");                         // masked like all that is one's own
    stage.tap("peek");
    stage.sees("演示路 1 号");
    stage.wait(stage.config.deadlines.peek);
    stage.tap("phone");
    stage.say(ui::Answer{ui::Typed{"13900000000"}});
    stage.tap("confirm");
    stage.sees("139****0000");
    stage.tap("exit");
    stage.platform_.account = {};
    stage.waitIdle();
    for (auto* id : {"unemployment_registration", "confirm"}) stage.tap(id);
    stage.card("李秀英");
    stage.neverSees("139****0000");
    CHECK(stage.platform_.sessionsOpen == 1);        // one session a visit, whatever is asked in it
}

TEST_CASE("without a network, or with a slow one, the form is there and nothing appears under a writing finger") {
    CoreStage stage;
    stage.platform_.account = {"13800000000", "", "", ""};
    stage.platform("offline");
    for (auto* id : {"unemployment_registration", "confirm"}) stage.tap(id);
    stage.card("王小明");
    stage.sees("手机号码");
    stage.neverSees("138****0000");
    stage.tap("exit");
    stage.waitIdle();
    stage.platform("online");
    stage.platform_.holdsAccounts = true;
    for (auto* id : {"unemployment_registration", "confirm"}) stage.tap(id);
    stage.card("王小明");
    stage.tap("phone");
    stage.types("1390");
    stage.platform_.answerAccounts();
    stage.wait(std::chrono::milliseconds{500});
    CHECK(typed(stage) == "1390");
}
