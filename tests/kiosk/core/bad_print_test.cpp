#include "tests/kiosk/core/visit.h"

using namespace core;

namespace {

// The result lies in the tray.
struct Tray {
    Tray() { playUntil(stage, "collect_badly", "tap printed_badly"); }
    void says(const char* what) {
        stage.tap("printed_badly");
        stage.tap(what);
    }
    CoreStage stage;
};

}  // namespace

TEST_CASE("a paper that came out badly is printed once more, and the keeper has an incident for each bad one") {
    Tray tray;
    tray.says("blank");
    CHECK(noted(tray.stage, kiosk::Incident::documentSpoiled) == 1);
    tray.stage.tap("print_again");
    tray.stage.printsDocument("前一份作废");
    tray.stage.sees("已打印，请取走");
    CHECK(tray.stage.platform_.replaced.size() == 1);
    CHECK(tray.stage.journal->openIntents().empty());
    tray.says("half");
    tray.stage.sees("已经重印过一次了");
    CHECK(noted(tray.stage, kiosk::Incident::documentSpoiled) == 2);
    CHECK(tray.stage.documents.papers.size() == 2);
}

TEST_CASE("who looks again and finds it good has spoiled nothing") {
    Tray tray;
    tray.says("fine");
    tray.stage.sees("已打印，请取走");
    CHECK(noted(tray.stage, kiosk::Incident::documentSpoiled) == 0);
    CHECK(tray.stage.platform_.replaced.empty());
}

TEST_CASE("without a network the bad paper is noted all the same, and nothing is printed twice afterwards") {
    Tray tray;
    tray.says("smeared");
    tray.stage.platform("offline");
    tray.stage.tap("print_again");
    tray.stage.platform("online");
    tray.stage.tap("retry");
    tray.stage.sees("已打印，请取走");
    CHECK(noted(tray.stage, kiosk::Incident::documentSpoiled) == 1);
    CHECK(tray.stage.documents.papers.size() == 2);
    CHECK(tray.stage.platform_.replaced.size() == 1);
}

TEST_CASE("a terminal that is killed before the second paper leaves no intent open for the next resident's printer") {
    Tray tray;
    tray.stage.documents.slow = true;
    tray.says("smeared");
    tray.stage.tap("print_again");
    tray.stage.kill();
    tray.stage.start();
    tray.stage.wait(std::chrono::minutes{1});
    CHECK(tray.stage.journal->openIntents().empty());
}
