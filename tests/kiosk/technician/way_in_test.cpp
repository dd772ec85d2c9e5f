#include <catch2/catch.hpp>

#include "tests/kiosk/technician/technician_stage.h"

using namespace std::chrono_literals;
using core::TechnicianStage;
using kiosk::Incident;

namespace {

void beginsTyping(core::CoreStage& stage) {
    auto walk = support::loadWalk("unemployment_registration");
    for (auto& line : walk.lines) {
        if (line.words().starts_with("types")) return;
        support::perform(walk, line, stage);
    }
}

}  // namespace

TEST_CASE("five touches on the emblem and the code open technician mode, and leaving ends at the attract screen") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.emblem(4);
    CHECK(stage.attract());
    technician.emblem(1);
    stage.sees("技术员密码");
    CHECK_FALSE(technician.inside());
    CHECK(std::string{stage.terminal->state()} == "inService");
    technician.types(TechnicianStage::code);
    CHECK(technician.inside());
    stage.sees("技术员模式");
    CHECK(stage.terminal->health().online());
    CHECK(technician.incidents(Incident::technicianEntered) == 1);
    stage.tap("exit");
    CHECK(stage.attract());
    CHECK_FALSE(technician.inside());
    CHECK(technician.incidents(Incident::technicianLeft) == 1);
}

TEST_CASE("the platform is told maintenance at once, and of its end") {
    TechnicianStage technician;
    technician.enter();
    technician.stage.wait(500ms);
    CHECK(technician.stage.platform_.lastBeat.state == "maintenance");
    technician.stage.tap("exit");
    technician.stage.wait(500ms);
    CHECK(technician.stage.platform_.lastBeat.state == "inService");
}

TEST_CASE("touches that are not in a row call for nothing") {
    TechnicianStage technician;
    technician.emblem(4);
    technician.stage.passes(3s);                     // too late
    technician.emblem(4);
    CHECK(technician.stage.attract());
    technician.stage.say(ui::Answer{ui::Touched{}}); // another place in between
    technician.emblem(4);
    CHECK(technician.stage.attract());
}

TEST_CASE("the emblem does nothing in a session, over an open page and without a code") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    SECTION("session") {
        beginsTyping(stage);
        technician.emblem(12);
        stage.sees("手机号码");
        CHECK(stage.terminal->inSession());
    }
    SECTION("help") {
        stage.tap("help");
        technician.emblem(12);
        stage.sees("需要帮忙吗");
    }
    SECTION("search") {
        stage.tap("search");
        technician.emblem(12);
        CHECK(technician.shows<ui::Search>());
    }
    SECTION("no code") {
        stage.config.technician.code.clear();
        technician.restart();
        technician.emblem(50);
        CHECK(stage.attract());
    }
    CHECK_FALSE(technician.shows<ui::PassCode>());
}

TEST_CASE("a terminal that is out of service can still be opened") {
    TechnicianStage technician;
    technician.stage.terminal->outOfService("检修");
    technician.enter();
    technician.stage.tap("exit");
    CHECK(technician.shows<ui::OutOfService>());
}

TEST_CASE("the pad is left by a touch, and by nobody touching it") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.emblem();
    stage.tap("back");
    CHECK(stage.attract());
    technician.emblem();
    stage.tap("key_2");
    stage.wait(59s);
    CHECK(technician.shows<ui::PassCode>());
    stage.wait(2s);
    CHECK(stage.attract());
    technician.emblem();
    CHECK(std::get<ui::PassCode>(stage.terminal->view().prompt).typed == 0);
}

TEST_CASE("a code is edited before it is given, and never stands in the view") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.emblem();
    for (auto* key : {"key_9", "key_clear", "key_2", "key_4", "key_7", "key_delete", "key_6", "key_8", "key_1", "key_0"}) stage.tap(key);
    CHECK(std::get<ui::PassCode>(stage.terminal->view().prompt).typed == 6);
    CHECK(stage.words().find("246810") == std::string::npos);
    stage.tap("confirm");
    CHECK(technician.inside());
}

TEST_CASE("each wrong code closes the pad for longer, is an incident, and the right one waits as well") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.config.technician.lockoutFirst = 5s;
    stage.config.technician.lockoutLongest = 15s;
    technician.emblem();
    technician.types("111111");
    stage.sees("5 秒后再试");
    CHECK(technician.incidents(Incident::technicianWrongCode) == 1);
    technician.types(TechnicianStage::code);         // too early: not even looked at
    CHECK_FALSE(technician.inside());
    CHECK(technician.incidents(Incident::technicianWrongCode) == 1);
    stage.tap("key_clear");
    stage.wait(5s);
    technician.types("222222");
    stage.sees("10 秒后再试");
    stage.wait(10s);
    technician.types("333333");
    stage.sees("15 秒后再试");                       // no longer than the longest
    CHECK(technician.incidents(Incident::technicianWrongCode) == 3);
    SECTION("leaving and coming back shortens nothing") {
        stage.tap("back");
        technician.emblem();
        technician.types(TechnicianStage::code);
        CHECK_FALSE(technician.inside());
    }
    SECTION("nor does a power cut") {
        technician.restart();
        technician.emblem();
        stage.sees("秒后再试");
        technician.types(TechnicianStage::code);
        CHECK_FALSE(technician.inside());
        stage.tap("key_clear");
        stage.wait(15s);
        technician.types(TechnicianStage::code);
        CHECK(technician.inside());
    }
    SECTION("the right one opens when the time is over, and begins anew") {
        stage.wait(15s);
        technician.types(TechnicianStage::code);
        REQUIRE(technician.inside());
        stage.tap("exit");
        technician.emblem();
        technician.types("444444");
        stage.sees("5 秒后再试");
    }
}

TEST_CASE("the operator switch opens technician mode without a code, and closes it") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.turnsSwitch(false);                   // said once for each input when it is first read
    CHECK(stage.attract());
    technician.turnsSwitch(true);
    CHECK(technician.inside());
    technician.turnsSwitch(true);                    // the cabinet was unplugged and read again
    stage.tap("devices");
    technician.turnsSwitch(false);
    CHECK_FALSE(technician.inside());
    CHECK(stage.attract());
    CHECK(technician.incidents(Incident::technicianEntered) == 1);
    CHECK(technician.incidents(Incident::technicianLeft) == 1);
}

TEST_CASE("whoever came in by the code leaves by the switch as well") {
    TechnicianStage technician;
    technician.enter();
    technician.turnsSwitch(true);
    CHECK(technician.inside());
    technician.turnsSwitch(false);
    CHECK(technician.stage.attract());
}

TEST_CASE("the switch waits for the session in progress and for its farewell") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    beginsTyping(stage);
    technician.turnsSwitch(true);
    stage.sees("手机号码");
    CHECK(stage.terminal->inSession());
    stage.wait(30s);
    CHECK(stage.terminal->inSession());              // somebody may be reading
    SECTION("the resident ends it") {
        stage.tap("exit");
        stage.sees("已清除您的信息");
        CHECK_FALSE(technician.inside());
        stage.wait(stage.config.deadlines.farewell + 1s);
        CHECK(technician.inside());
    }
    SECTION("nobody is there: it ends as soon as it would ask, without its half minute") {
        stage.wait(31s);
        CHECK_FALSE(stage.terminal->inSession());
        CHECK(stage.terminal->lastOutcome() == "gave_way");
        stage.wait(stage.config.deadlines.farewell + 1s);
        CHECK(technician.inside());
        CHECK(stage.platform_.sessionsOpen == 0);
        CHECK_FALSE(stage.cards.accepting);
    }
    SECTION("the technician turns it back") {
        technician.turnsSwitch(false);
        stage.tap("exit");
        stage.wait(stage.config.deadlines.farewell + 1s);
        CHECK(stage.attract());
    }
}

TEST_CASE("no sound reminds a technician of a card that lies there, until technician mode ends") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.turnsSwitch(true);
    stage.says(drivers::Role::cardReader, drivers::CardLying{});
    stage.wait(65s);
    CHECK(stage.terminal->view().chimes == 0);
    CHECK(technician.incidents(Incident::cardForgotten) == 0);
    technician.turnsSwitch(false);
    stage.wait(1s);
    CHECK(technician.incidents(Incident::cardForgotten) == 1);
}

TEST_CASE("the switch never ends a session while it sends") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    auto walk = support::loadWalk("unemployment_registration");
    for (auto& line : walk.lines) {
        if (line.words().starts_with("sees 失业原因")) break;
        support::perform(walk, line, stage);
    }
    stage.config.deadlines.submit = 10min;
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.sees("正在提交");
    technician.turnsSwitch(true);
    stage.wait(5min);
    CHECK(stage.terminal->inSession());
    stage.sees("正在提交");
}

TEST_CASE("the switch waits for whoever has a page open, as long as one would") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.tap("search");
    technician.turnsSwitch(true);
    CHECK(technician.shows<ui::Search>());
    stage.wait(61s);
    CHECK(technician.inside());
}

TEST_CASE("technician mode ends by itself when nobody touches it, with all that was open") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    stage.config.technician.idle = 120s;
    technician.enter();
    stage.tap("self_tests");
    stage.tap("card_reader");
    CHECK(stage.cards.accepting);
    stage.wait(59s);
    CHECK_FALSE(stage.terminal->view().surround.countdown);
    stage.wait(2s);
    CHECK(stage.terminal->view().surround.countdown == 59);
    stage.say(ui::Answer{ui::Touched{}});
    stage.wait(119s);
    CHECK(technician.inside());
    stage.wait(2s);
    CHECK(stage.attract());
    CHECK_FALSE(stage.cards.accepting);
    CHECK(technician.incidents(Incident::technicianLeft) == 1);
    CHECK(stage.journal->incidents().front().key == "untouched");
}

TEST_CASE("the language and the modes of a technician are gone for the next resident, and the voice is never on") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.enter();
    ui::Modes modes;
    modes.language = ui::Language::en;
    modes.largeText = modes.voice = true;
    stage.say(ui::Answer{ui::ModesSet{modes}});
    CHECK(stage.terminal->view().modes.largeText);
    CHECK_FALSE(stage.terminal->view().modes.voice);
    stage.wait(90s);                                 // what puts residents' modes back leaves the technician's alone
    CHECK(stage.terminal->view().modes.largeText);
    stage.tap("exit");
    CHECK(stage.terminal->view().modes == ui::Modes{});
}

TEST_CASE("in technician mode no resident can begin anything, whatever is put down or scanned") {
    TechnicianStage technician;
    auto& stage = technician.stage;
    technician.enter();
    drivers::IdCard card;
    card.name = "王小明";
    stage.says(drivers::Role::cardReader, drivers::CardRead{card});
    stage.says(drivers::Role::barcodeReader, drivers::BarcodeRead{"JJ1:0001:abcd"});
    stage.say(ui::Answer{ui::Chosen{"unemployment_registration"}});
    CHECK_FALSE(stage.terminal->inSession());
    stage.sees("技术员模式");
}
