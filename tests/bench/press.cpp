#include "tests/bench/benches.h"
#include "tests/bench/browser.h"
#include "tests/bench/finger.h"
#include "tests/bench/rig.h"
#include "tests/bench/visit.h"

namespace bench {
namespace {

const std::vector<std::string> tiles{"apply", "ask", "collect", "unemployment_registration", "case_progress", "collect_result"};
const std::vector<std::string> keys{"key_0", "key_1", "key_2", "key_3", "key_4", "key_5", "key_6", "key_7", "key_8", "key_9"};
constexpr int presses60 = 60;

Area areaOf(const support::Place& place) {
    return {static_cast<int>(place.x), static_cast<int>(place.y), static_cast<int>(place.width), static_cast<int>(place.height)};
}

Samples ours(Rig& rig, ScreenProbe& probe, const std::vector<std::string>& ids) {
    std::map<std::string, Area> buttons;
    for (auto& id : ids) buttons[id] = areaOf(rig.stand().robot().where(id));
    return presses(probe, buttons, presses60 / static_cast<int>(ids.size()));
}

Samples peers(const std::vector<std::string>& ids, Browser::Page page) {
    if (chromium().empty()) return {};
    support::TempDir folder;
    support::XServer server(folder.path(), 1080, 1920);
    ScreenProbe probe(server.display());
    Browser browser(server.display(), folder / "profile", page);
    std::map<std::string, Area> buttons;
    for (auto& id : ids) buttons[id] = browser.buttons().at(id);
    return presses(probe, buttons, presses60 / static_cast<int>(ids.size()));
}

void tell(Figures& figures, const std::string& where, const Samples& ours, const Samples& peer) {
    figures.push_back({"press", "press → changed pixels, " + where, "ms", ours, Judged::median, 1.5, peer, "not here",
                       "XTEST press until XGetImage of 8 × 8 pixels of the button differs, seen from a process of its own; "
                       "the same tool, fingers and pauses for Chromium's :active"});
    figures.push_back({"press", "press → changed pixels, " + where, "ms", ours, Judged::p95, 3, peer, "not here"});
}

}  // namespace

Figures press(const Options& options) {
    // Before our own X server runs: one that finds its first display taken complains, and that was taken for its number.
    const auto tilesThere = peers(tiles, Browser::Page::attract), keysThere = peers(keys, Browser::Page::keypad);
    Rig rig(options.programs, Screen::x11);
    ScreenProbe probe(rig.display());
    rig.begin();
    Figures figures;
    tell(figures, "tiles", ours(rig, probe, tiles), tilesThere);
    support::TerminalStage stage(rig.stand());
    applyUntil(stage, "types", "13800000000");
    tell(figures, "keypad", ours(rig, probe, keys), keysThere);
    return figures;
}

}  // namespace bench
