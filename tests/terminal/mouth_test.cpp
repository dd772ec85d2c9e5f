#include <unistd.h>

#include <catch2/catch.hpp>

#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/terminal_stage.h"

using namespace support;
using Catch::Contains;

namespace {

// A terminal whose receipt printer holds the slip in its mouth.
StandOptions withMouth(const TempDir& folder, std::map<std::string, int> deadlines) {
    StandOptions options;
    options.folder = folder.path();
    options.printer = "citizen_ppu700";
    options.deadlines = std::move(deadlines);
    return options;
}

bool becomes(Stand& stand, const std::string& words) {
    for (Deadline deadline(patience); !deadline.over(); ::usleep(20'000))
        if (stand.dock().tell("status").find(words) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("a receipt that nobody takes is asked for, and pulled back by the real printer's command") {
    TempDir folder;
    Stand stand(withMouth(folder, {{"forgotten_reminder", 100}, {"forgotten_alarm", 3000}}));
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.perform(loadWalk("unemployment_registration"));
    stage.sees("纸还在出纸口");
    CHECK(becomes(stand, "retracted 1"));
    stage.sees("没有取走的纸已经收回");
    auto incidents = run({std::filesystem::path{BINARY_DIR} / "kioskctl", {"--socket", (stand.at("kiosk") / "control").string(), "incidents"}, {}, folder / "ctl"});
    CHECK_THAT(incidents, Contains("K2205"));
    stand.end();
}

TEST_CASE("a receipt that is taken is no longer asked for") {
    TempDir folder;
    Stand stand(withMouth(folder, {{"forgotten_reminder", 100}, {"forgotten_alarm", 60'000}}));
    stand.startTerminal();
    TerminalStage stage(stand);
    stage.perform(loadWalk("unemployment_registration"));
    stage.sees("纸还在出纸口");
    stand.dock().tell("receipt_printer take");
    CHECK(stand.robot().gone("纸还在出纸口"));
    CHECK_THAT(stand.dock().tell("status"), !Contains("retracted"));
    stand.end();
}
