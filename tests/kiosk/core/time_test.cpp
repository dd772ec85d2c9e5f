#include "kiosk/draft.h"
#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;

TEST_CASE("in large text the warning comes after twice the time, and so does the end") {
    CoreStage stage;
    stage.say(ui::Answer{ui::ModesSet{{true}}});
    stage.tap("unemployment_registration");
    stage.wait(119s);
    CHECK_FALSE(warned(stage));
    stage.wait(1s);
    CHECK(warned(stage));
    stage.wait(59s);
    CHECK(stage.terminal->inSession());
    stage.wait(1s);
    CHECK_FALSE(stage.terminal->inSession());
}

TEST_CASE("any touch dismisses the warning, wherever it goes") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "sees 一次告知");
    for (const ui::Answer& touch : {ui::Answer{ui::Touched{}}, ui::Answer{ui::StillHere{}}, ui::Answer{ui::Exit{}}, ui::Answer{ui::Back{}},
                                    ui::Answer{ui::Help{}}, ui::Answer{ui::Chosen{"x"}}, ui::Answer{ui::ModesSet{}}}) {
        stage.wait(61s);
        REQUIRE(warned(stage));
        stage.say(touch);
        CHECK_FALSE(warned(stage));
        stage.sees("一次告知");
    }
}

TEST_CASE("who puts a card down or holds a code under the scanner is there, and is not asked") {
    CoreStage stage;
    applyOnce(stage);
    stage.tap("case_progress");
    stage.wait(59s);
    stage.scans("https://example.invalid/");
    stage.wait(59s);
    CHECK_FALSE(warned(stage));
    stage.wait(2s);
    REQUIRE(warned(stage));
    stage.card("王小明");
    CHECK_FALSE(warned(stage));
    stage.sees("编号后 8 位");
}

TEST_CASE("who is still there may say so for an hour") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    for (int extension = 0; extension < 40; ++extension) {
        stage.wait(89s);
        REQUIRE(warned(stage));
        stage.tap("still_here");
    }
    playFrom(stage, "unemployment_registration", "types");
}

TEST_CASE("nobody is warned or sent away while something is sent") {
    CoreStage stage;
    stage.config.deadlines.submit = 10min;
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.wait(9min);
    stage.sees("正在提交");
    CHECK_FALSE(warned(stage));
    CHECK_FALSE(stage.touchable("exit"));
    CHECK_FALSE(stage.terminal->view().surround.countdown);
}

TEST_CASE("nobody is warned or sent away while something is printed, and all the time is there afterwards") {
    CoreStage stage;
    stage.config.deadlines.print = 10min;
    applyOnce(stage);
    stage.officeApproves();
    stage.documents.slow = true;
    playUntil(stage, "collect", "document prints");
    stage.wait(9min);
    stage.sees("正在打印");
    CHECK_FALSE(warned(stage));
    CHECK_FALSE(stage.touchable("exit"));
    stage.documents.finish();
    stage.wait(1s);
    stage.sees("已打印");
    stage.wait(58s);
    CHECK_FALSE(warned(stage));
    stage.wait(2s);
    CHECK(warned(stage));
}

TEST_CASE("time that ends a visit is named at the farewell") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "types");
    stage.takesCard();
    stage.wait(91s);
    stage.sees("太久没有操作");
    stage.sees("没有提交的内容没有留下");
}

// Not only freed: what stood in the memory of the process is overwritten.
TEST_CASE("what a visit has gathered is overwritten in memory") {
    const std::string secret = "一段足够长的个人信息，不会放在字符串自己里面";
    kiosk::Draft draft;
    draft.card = drivers::IdCard{};
    draft.consent = platform::Consent{};
    draft.accepted = platform::Accepted{};
    draft.chosen = platform::Case{};
    draft.cases = {platform::Case{}};
    draft.cases[0].events = {{{}, ""}};
    draft.grant = platform::PrintGranted{};
    auto& card = *draft.card;
    std::vector<std::string*> texts{&card.name, &card.englishName, &card.sexCode, &card.nationCode, &card.nation, &card.birthDate, &card.address,
        &card.number, &card.authority, &card.validFrom, &card.validTo, &card.passNumber, &draft.form["phone"], &draft.form["address"], &draft.holder,
        &draft.storedNumber, &draft.token, &draft.caseAsked, &draft.printKey, &draft.accepted->caseNumber, &draft.chosen->caseNumber,
        &draft.chosen->returnReason, &draft.cases[0].taskName, &draft.cases[0].events[0].what, &draft.grant->title};
    std::vector<const char*> places;
    for (auto* text : texts) {
        *text = secret;
        places.push_back(text->data());
    }
    draft.signature = {{{0.25F, 0.5F}, {0.75F, 0.5F}}};
    draft.consent->signaturePng = draft.grant->pdf = {0x89, 'P', 'N', 'G'};
    auto* point = draft.signature[0].data();
    auto* png = draft.consent->signaturePng.data();
    auto* pdf = draft.grant->pdf.data();

    draft.overwrite();
    // The strings keep what they had allocated, so their old places may still be read.
    for (std::size_t i = 0; i < places.size(); ++i) {
        INFO("text " << i);
        REQUIRE(texts[i]->capacity() >= secret.size());
        CHECK(std::string(places[i], secret.size()) == std::string(secret.size(), '\0'));
    }
    CHECK((point[0].x == 0 && point[1].y == 0));
    CHECK((png[0] == 0 && png[3] == 0 && pdf[0] == 0 && pdf[3] == 0));
    draft.wipe();
    CHECK_FALSE(draft.card);
    CHECK(draft.form.empty());
}
