#include "tests/bench/rig.h"

#include <stdexcept>

namespace bench {
namespace {

namespace fs = std::filesystem;

const std::map<std::string, int> asShipped{{"farewell", 1}, {"tick", 250}, {"outbox_first", 1000}, {"outbox_longest", 300'000}, {"heartbeat", 60'000}};

void replace(std::string& text, const std::string& old, const std::string& fresh) {
    const auto at = text.find(old);
    if (at == text.npos) throw std::runtime_error("the stand's config has no " + old);
    text.replace(at, old.size(), fresh);
}

}  // namespace

Rig::Rig(fs::path programs, Screen screen, const std::map<std::string, int>& otherDeadlines, std::set<std::string> more) : programs_(std::move(programs)) {
    if (screen == Screen::x11) server_.emplace(folder_.path(), 1080, 1920);
    support::StandOptions options{.folder = folder_ / "stand", .programs = programs_, .environment = environment(), .deadlines = asShipped, .devices = std::move(more), .paced = true};
    for (auto& [name, value] : otherDeadlines) options.deadlines[name] = value;
    stand_.emplace(options);
    const auto lines = folder_ / "lines", devices = folder_ / "stand/emulators";
    fs::create_directories(lines);
    cardLine_.emplace(devices / "card_reader", lines / "card_reader");
    printerLine_.emplace(devices / "receipt_printer", lines / "receipt_printer");
    rewire();
}

std::map<std::string, std::string> Rig::environment() const {
    if (server_) return {{"SDL_VIDEODRIVER", "x11"}, {"DISPLAY", server_->display()}, {"SDL_AUDIODRIVER", "dummy"}};
    return {{"SDL_VIDEODRIVER", "offscreen"}, {"SDL_AUDIODRIVER", "dummy"}};
}

void Rig::rewire() const {
    auto text = support::contentsOf(config());
    for (std::string device : {"card_reader", "receipt_printer"})
        replace(text, "serial:" + (folder_ / "stand/emulators" / device).string(), "serial:" + (folder_ / "lines" / device).string());
    for (std::string hurry : {"poll_ms = \"20\"\ndebounce_ms = \"20\"\n", "poll_ms = \"100\"\nconfirm_ms = \"20\"\n"})   // a test's, of site and locker
        if (text.find(hurry) != text.npos) replace(text, hurry, "");
    support::writeFile(config(), text);
}

std::unique_ptr<support::Process> Rig::launch() {
    return std::make_unique<support::Process>(support::Command{programs_ / "kiosk", {"--config", config().string()}, environment(), folder_ / "kiosk", true});
}

// Tiles say what does not work, so when none of them warns, every device and the platform have answered.
void Rig::begin() {
    stand_->startTerminal();
    auto& robot = stand_->robot();
    for (auto words : {"网络正常", "失业登记"})
        if (!robot.sees(words)) throw std::runtime_error(std::string("the attract screen does not say ") + words);
    for (auto words : {"暂时不能用", "网络暂时不通"})
        if (!robot.gone(words)) throw std::runtime_error("a device does not answer: " + robot.allWords());
}

}  // namespace bench
