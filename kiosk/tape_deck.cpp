#include "kiosk/tape_deck.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "kiosk/incidents.h"

namespace kiosk {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

std::vector<std::string> tapesIn(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code none;
    for (auto& entry : fs::directory_iterator(folder, none))
        if (entry.path().extension() == ".tape") names.push_back(entry.path().filename());
    std::ranges::sort(names);
    return names;
}

// A device that is opened anew forgets what it was to say of it.
bool underWay(const Journal& journal) {
    return std::ranges::any_of(journal.openIntents(), [](auto& intent) { return intent.kind == IntentKind::receipt || intent.kind == IntentKind::door; });
}

}  // namespace

TapeDeck::TapeDeck(const Config& config, Terminal& terminal, const Journal& journal, Attach attach)
    : config_(config), terminal_(terminal), journal_(journal), attach_(std::move(attach)) {}

bool TapeDeck::mayRun() const {
    auto state = std::string_view{terminal_.state()};
    return (state == "maintenance" || state == "outOfService") && !terminal_.inSession();
}

void TapeDeck::take(const ControlRequest& request) {
    try {
        auto action = request.argument("action");
        if (action != "start" && action != "stop") throw std::invalid_argument("record takes start or stop");
        request.reply((action == "start" ? start(request) : stop()).dump());
    } catch (const std::exception& why) {
        request.reply(json{{"error", why.what()}}.dump());
    }
}

json TapeDeck::start(const ControlRequest& request) {
    if (!config_.record.empty()) throw std::invalid_argument("KIOSK_RECORD is making tapes already, in " + config_.record.string());
    if (!folder_.empty()) throw std::invalid_argument("tapes are being made already, in " + folder_.string());
    if (!mayRun()) throw std::invalid_argument("only out of service or in technician mode: a resident could come");
    if (auto why = terminal_.occupied()) throw std::invalid_argument(*why);
    if (terminal_.technician().errands().busy()) throw std::invalid_argument("another kioskctl is using the devices");
    if (underWay(journal_)) throw std::invalid_argument("a paper or a door is still under way");
    fs::path folder = request.argument("folder");
    if (folder.empty()) folder = config_.paths.state / "tapes";
    if (!folder.is_absolute()) throw std::invalid_argument("the folder must be named from the root");
    if (fs::create_directories(folder)) fs::permissions(folder, fs::perms::owner_all);
    logIncident(Incident::recording, "kioskctl");
    attach_(folder_ = folder);
    return {{"recording", true}, {"folder", folder_.string()}};
}

json TapeDeck::stop() {
    if (folder_.empty()) throw std::invalid_argument("no tapes are being made");
    if (terminal_.technician().working()) throw std::invalid_argument("technician mode is being used at the screen");
    auto folder = std::exchange(folder_, {});
    attach_({});
    return {{"recording", false}, {"folder", folder.string()}, {"tapes", tapesIn(folder)}};
}

void TapeDeck::look() {
    if (!folder_.empty() && !mayRun()) stop();
}

}  // namespace kiosk
