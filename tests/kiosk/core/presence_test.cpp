#include "kiosk/presence.h"

#include "tests/kiosk/core/visit.h"

using namespace std::chrono_literals;
using namespace core;
using drivers::Role;
using drivers::SiteChanged;
using drivers::SiteInput;
using kiosk::holdsPersonalData;

namespace {

void present(CoreStage& stage, bool there) { stage.says(Role::site, SiteChanged{SiteInput::presence, there}); }
bool covered(const CoreStage& stage) { return stage.terminal->view().covered; }

}  // namespace

TEST_CASE("personal data is covered once nobody has stood there for half a minute, and uncovered when somebody does") {
    CoreStage stage;
    present(stage, true);
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.wait(40s);
    CHECK_FALSE(covered(stage));                     // somebody reads, and reads
    stage.tap("phone");
    stage.tap("back");
    present(stage, false);
    stage.wait(29s);
    CHECK_FALSE(covered(stage));
    stage.wait(2s);
    CHECK(covered(stage));
    present(stage, true);
    CHECK_FALSE(covered(stage));
}

TEST_CASE("a cabinet that was tampered with still sees whether somebody stands there") {
    CoreStage stage;
    present(stage, false);
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.says(Role::site, drivers::StatusChanged{drivers::Status::fraudAttempt, drivers::Fault{drivers::Fault::Kind::tampered, {}, drivers::Remedy::suspend}});
    stage.wait(31s);
    CHECK(covered(stage));
}

TEST_CASE("a touch uncovers, and does nothing else") {
    CoreStage stage;
    present(stage, false);
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.wait(31s);
    REQUIRE(covered(stage));
    stage.tap("phone");                              // what stood behind the cover
    CHECK_FALSE(covered(stage));
    stage.sees("请填写");
    stage.wait(29s);
    CHECK_FALSE(covered(stage));                     // the sensor does not see them; they touched
    stage.tap("phone");
    stage.sees("手机号码");
}

TEST_CASE("who has gone and does not come back is warned under the cover, and then it ends") {
    CoreStage stage;
    present(stage, true);
    playUntil(stage, "unemployment_registration", "tap phone");
    present(stage, false);
    stage.wait(61s);
    CHECK(covered(stage));
    CHECK(warned(stage));
    stage.wait(30s);
    CHECK_FALSE(stage.terminal->inSession());
    CHECK(stage.terminal->lastOutcome() == "idle");
    CHECK_FALSE(covered(stage));
}

TEST_CASE("without a sensor nothing is covered before the warning, which covers") {
    CoreStage stage;
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.wait(59s);
    CHECK_FALSE(covered(stage));
    stage.wait(2s);
    CHECK(warned(stage));
    CHECK(covered(stage));
    stage.tap("still_here");
    CHECK_FALSE(covered(stage));
    CHECK_FALSE(warned(stage));
}

TEST_CASE("a sensor that is gone counts as none") {
    CoreStage stage;
    present(stage, false);
    stage.says(Role::site, drivers::StatusChanged{drivers::Status::noDevice, {}});
    playUntil(stage, "unemployment_registration", "tap phone");
    stage.wait(45s);
    CHECK_FALSE(covered(stage));
}

TEST_CASE("what everybody may read is never covered") {
    CoreStage stage;
    present(stage, false);
    stage.wait(5min);
    CHECK_FALSE(covered(stage));                     // attract
    stage.tap("unemployment_registration");
    stage.wait(50s);
    CHECK_FALSE(covered(stage));                     // the notice
    stage.tap("confirm");
    stage.wait(50s);
    CHECK_FALSE(covered(stage));                     // a card is asked for
    stage.card("王小明");
    stage.wait(50s);
    CHECK(covered(stage));
    stage.tap("help");                               // uncovers
    stage.tap("help");
    stage.wait(50s);
    CHECK_FALSE(covered(stage));                     // the help page
}

TEST_CASE("while something is sent or printed nothing is covered, and it is as soon as it is done") {
    CoreStage stage;
    stage.config.deadlines.submit = 10min;
    present(stage, false);
    playUntil(stage, "unemployment_registration", "sees 失业原因");
    stage.platform_.forgetsToAnswer = true;
    stage.tap("confirm");
    stage.wait(2min);
    stage.sees("正在提交");
    CHECK_FALSE(covered(stage));
    CHECK_FALSE(warned(stage));
    stage.says(Role::site, drivers::StatusChanged{drivers::Status::online, {}});
    stage.say(platform::Reply{stage.platform_.lastKey(), platform::Accepted{"4306", {}, {}, "今天", {}}});
    stage.sees("已提交");
    CHECK(covered(stage));
}

TEST_CASE("who comes to the attract screen is greeted") {
    CoreStage stage;
    stage.sees("您好");                               // nobody knows whether anybody is there
    present(stage, false);
    stage.neverSees("您好");
    present(stage, true);
    stage.sees("您好");
}

TEST_CASE("which screens hold personal data is decided for each of them, and a new one does") {
    CHECK(holdsPersonalData(ui::Form{}));
    CHECK(holdsPersonalData(ui::Typing{}));
    CHECK(holdsPersonalData(ui::Signature{}));
    CHECK(holdsPersonalData(ui::Review{}));
    CHECK(holdsPersonalData(ui::Choice{}));
    CHECK(holdsPersonalData(ui::Outcome{}));
    CHECK(holdsPersonalData(ui::CaseProgress{}));
    CHECK(holdsPersonalData(ui::Document{}));
    CHECK_FALSE(holdsPersonalData(ui::Attract{}));
    CHECK_FALSE(holdsPersonalData(ui::Search{}));
    CHECK_FALSE(holdsPersonalData(ui::Notice{}));
    CHECK_FALSE(holdsPersonalData(ui::Present{}));
    CHECK_FALSE(holdsPersonalData(ui::Reading{}));
    CHECK_FALSE(holdsPersonalData(ui::Working{}));
    CHECK_FALSE(holdsPersonalData(ui::Trouble{}));
    CHECK_FALSE(holdsPersonalData(ui::Farewell{}));
    CHECK_FALSE(holdsPersonalData(ui::OutOfService{}));
}
