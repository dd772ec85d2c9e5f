#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <optional>
#include <string>

#include "tests/support/x_desktop.h"
#include "tests/support/recording.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/terminal_stage.h"

// The terminal with everything around it, as processes. Alone it plays some visits, or the walks that are named, and keeps what can
// be seen; with --run it waits for a resident.
namespace {

namespace fs = std::filesystem;
using namespace support;

struct Wanted {
    fs::path out, state;
    bool headless = false, run = false;
    std::vector<std::string> visits;                 // names of walks
};

std::optional<Wanted> wanted(int count, char** words) {
    Wanted all;
    for (int i = 1; i < count; ++i) {
        std::string word = words[i];
        if (word == "--headless") all.headless = true;
        else if (word == "--run") all.run = true;
        else if (word == "--out" && i + 1 < count) all.out = words[++i];
        else if (word == "--state" && i + 1 < count) all.state = words[++i];
        else if (!word.starts_with("-")) all.visits.push_back(word);
        else return std::nullopt;
    }
    if (all.visits.empty())
        all.visits = {"unemployment_registration", "progress", "collect", "contributions", "elderly_card", "utility_payment", "hotline", "appointment"};
    if (all.run ? all.state.empty() : all.out.empty()) return std::nullopt;
    return all;
}

void say(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

// Nothing is asked of SDL that the machine cannot give: x11 or wayland only where there is one.
std::string videoDriver(bool headless) {
    if (headless) return "offscreen";
    return std::getenv("WAYLAND_DISPLAY") && !std::getenv("DISPLAY") ? "wayland" : "x11";
}

void play(const Wanted& order) {
    Recording recording(order.out);
    TempDir folder;
    say("starting kiosk-platform, kiosk-emulators and ippeveprinter");
    StandOptions options;
    options.folder = folder.path();
    options.devices = {"locker"};
    options.environment = {{"SDL_VIDEODRIVER", videoDriver(order.headless)}};
    Stand stand(options);
    say("starting kiosk");
    stand.startTerminal();
    recording.look(stand.robot());
    TerminalStage stage(stand);
    for (auto& name : order.visits) {
        say(fmt::format("visit: {}", name));
        stage.perform(loadWalk(name), [&](const Line& line) {
            say(fmt::format("  {:3}  {}", line.number, line.words()));
            recording.look(stand.robot());
        });
    }
    recording.collect(stand.receipts(), stand.documents());
    say(fmt::format("{} screens, {} receipts and {} documents are in {}", recording.screens(), stand.receipts().count(),
                    stand.documents().count(), fs::absolute(order.out).string()));
}

void wait(const Wanted& order) {
    StandOptions options;
    options.folder = order.state;
    options.devices = {"site", "locker"};
    options.environment = {{"SDL_VIDEODRIVER", videoDriver(false)}};
    options.paced = true;
    auto desk = desktop();
    auto& panel = desk.terminal;
    options.panel = {{"x", std::to_string(panel.x)}, {"y", std::to_string(panel.y)},
                     {"width", std::to_string(panel.width)}, {"height", std::to_string(panel.height)}};
    options.deadlines = {{"idle_warning", 60'000}, {"idle_end", 30'000}, {"farewell", 5'000}};
    say("starting kiosk-platform, kiosk-emulators and ippeveprinter; all they keep is in " + order.state.string());
    Stand stand(options);
    say("starting kiosk; `kiosk-platform approve CASE` decides a case, closing the window ends everything");
    stand.startTerminal();
    auto& strip = desk.strip;
    std::vector<std::string> words{stand.at("emulators").string(), "--a4", std::to_string(stand.printer().port()), stand.printer().folder().string(), "--place"};
    for (int number : {strip.x, strip.y, strip.width, strip.height}) words.push_back(std::to_string(number));
    Process dock({options.programs / "kiosk-dock", words, {}, stand.at("dock")});
    stand.terminal().awaitEnd(std::chrono::hours{24 * 365});
}

}  // namespace

int main(int count, char** words) try {
    auto order = wanted(count, words);
    if (!order) {
        fmt::print(stderr, "usage: kiosk-demo --out DIR [--headless] [WALK ...]\n       kiosk-demo --run --state DIR\n");
        return 2;
    }
    if (order->run) wait(*order);
    else play(*order);
    return 0;
} catch (const std::exception& problem) {
    fmt::print(stderr, "demo: {}\n", problem.what());
    return 1;
}
