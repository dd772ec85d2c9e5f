#include <catch2/catch.hpp>
#include <set>

#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/terminal_stage.h"
#include "tests/support/watch.h"
#include "tests/support/x_server.h"

using namespace support;

namespace {

const std::set<std::string> ofOnePersonsCases{"progress", "rating", "collect", "collect_badly", "package_progress", "agent_supplement",
                                              "change_way", "two_way_post", "first_review", "fee_later"};

// The whole terminal, as it stands in a hall: real programs, HTTPS, emulated devices at the ends of the cables.
void walk(const std::string& name) {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.perform(loadWalk(name));
    CHECK(stand.terminal().running());
    stand.end();
}

}  // namespace

TEST_CASE("a resident applies and gets a receipt", "[walk]") { walk("unemployment_registration"); }
TEST_CASE("a resident asks for the progress of a case and gets a slip", "[walk]") { walk("progress"); }
TEST_CASE("a resident collects the result once, and then a copy", "[walk]") { walk("collect"); }

TEST_CASE("a resident sees one progress of a package, with a line for each case", "[walk]") { walk("package_progress"); }

TEST_CASE("a resident rates badly, and reads the reply with the progress", "[walk]") { walk("rating"); }
TEST_CASE("a resident pays a government fee with the phone that scans the screen, and finds it paid", "[walk]") { walk("nontax_payment"); }
TEST_CASE("a resident pays the water bill with the code on the phone", "[walk]") { walk("utility_payment"); }
TEST_CASE("a resident pays the insurance of the household", "[walk]") { walk("insurance_payment"); }
TEST_CASE("a resident pays a fine, the bank takes its time, and the number is asked for later", "[walk]") { walk("traffic_violations"); }
TEST_CASE("a resident looks a payment up of which a part was given back", "[walk]") { walk("payment_query"); }

TEST_CASE("a resident is known by the phone: by what it shows, and by scanning ours", "[walk]") { walk("identity_phone"); }
TEST_CASE("a resident learns the waybill of what is in the post", "[walk]") { walk("collect_post"); }

TEST_CASE("a resident collects out of the locker once, and the platform has the evidence", "[walk]") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    options.devices = {"locker"};
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.perform(loadWalk("collect_locker"));
    CHECK_THAT(stand.platform().collections(), Catch::Contains("delivered") && Catch::Contains("evidence opened door 3"));
    stand.end();
}

TEST_CASE("a resident complains to 12345, and reads the reply by its number", "[walk]") { walk("hotline"); }
TEST_CASE("a resident asks 12345 for a number", "[walk]") { walk("hotline_status"); }
TEST_CASE("a resident books a counter, and gives the place back", "[walk]") { walk("appointment"); }

TEST_CASE("a resident prints the notice of acceptance once the window has accepted, and not before", "[walk]") { walk("first_review"); }
TEST_CASE("a resident whose paper came out badly gets another one, once", "[walk]") { walk("collect_badly"); }
TEST_CASE("an agent comes back to the case they handed in, and adds what it wants", "[walk]") { walk("agent_supplement"); }
TEST_CASE("a resident wants the result by post instead, and it comes", "[walk]") { walk("change_way"); }
TEST_CASE("a resident sends the old card by post, and the new one comes by post", "[walk]") { walk("two_way_post"); }

// One after another, as a day goes; those of one person's cases and ratings have a hall of their own, above.
TEST_CASE("every walk goes through on the real programs", "[walk]") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    options.devices = {"locker"};
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand);
    for (auto& name : walkNames()) {
        if (ofOnePersonsCases.contains(name)) continue;
        INFO(name);
        stage.begin();
        CHECK_NOTHROW(stage.perform(loadWalk(name)));
        stage.backToAttract();
        REQUIRE(stand.terminal().running());
    }
    stand.end();
}

TEST_CASE("the steps of a visit stand at the platform in one chain, once nobody is there", "[walk]") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    options.deadlines = {{"tidy", 300}, {"heartbeat", 200}};
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.perform(loadWalk("unemployment_registration"));
    auto arrived = [&] { return !stand.platform().events().empty(); };
    REQUIRE(waitFor(stand.state(), Deadline(patience), arrived));
    CHECK(stand.platform().events() == std::vector<std::string>{"430681107000-0001  9 events, 1 to 9"});
    stand.end();
}

TEST_CASE("a resident applies with a real pointer on an X server", "[walk]") {
    TempDir folder;
    XServer screen(folder.path(), 1080, 1920);
    StandOptions options;
    options.folder = folder.path();
    options.environment = {{"SDL_VIDEODRIVER", "x11"}, {"DISPLAY", screen.display()}};
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand, screen.display());
    stage.perform(loadWalk("unemployment_registration"));
    stand.end();
}

TEST_CASE("a walk with one false line fails on the real program", "[walk]") {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    Stand stand(options);
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.patience(Milliseconds{300});
    CHECK_THROWS_WITH(stage.perform(parseWalk("false", "tap unemployment_registration\nsees \"我要办理护照\"\n")),
                      Catch::Contains("false.walk:2: sees 我要办理护照: not seen"));
    stand.end();
}
