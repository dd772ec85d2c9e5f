#include "tests/support/stand.h"

#include "tests/support/line_socket.h"
#include "tests/support/stand_config.h"
#include "tests/support/temp_dir.h"
#include "tests/support/watch.h"

namespace support {

namespace fs = std::filesystem;

Stand::Stand(StandOptions options)
    : options_(std::move(options)), platform_(options_.programs / "kiosk-platform", at("platform")) {
    for (auto program : {"kiosk", "kiosk-emulators"})
        if (!fs::exists(options_.programs / program)) throw std::runtime_error("there is no program " + (options_.programs / program).string());
    for (auto folder : {"kiosk", "emulators", "printer"}) fs::create_directories(at(folder));
    platform_.start();
    std::vector<std::string> words{at("emulators").string()};
    if (!options_.paced) words.push_back("--unpaced");
    if (options_.devices.contains("camera")) words.push_back("--camera");
    if (!options_.printer.empty()) words.insert(words.end(), {"--printer", options_.printer});
    emulators_.emplace(Command{options_.programs / "kiosk-emulators", words, {}, at("emulators.log")});
    emulators_->awaitLine("ready");
    dock_.emplace(at("emulators") / "dock");
    printer_.emplace(at("printer"));
    writeConfig();
}

void Stand::writeConfig() const {
    StandConfig config{state(), fs::path(SOURCE_DIR) / "assets", options_.programs / "locale", at("kiosk") / "control",
                       platform_.url(), platform_.file(""), at("emulators"), printer_->uri(), options_.devices, options_.panel, {}};
    // Short where a test waits for the end of it, long where it must not come by itself.
    config.deadlines = {{"idle_warning", 60'000}, {"idle_end", 30'000}, {"farewell", 1}, {"tick", 50}, {"outbox_first", 50},
                        {"outbox_longest", 200}, {"heartbeat", 500}, {"payment_poll", 100}};
    for (auto& [name, value] : options_.deadlines) config.deadlines[name] = value;
    config.technicianCode = options_.technicianCode;
    config.printer = options_.printer;
    writeFile(at("kiosk") / "kiosk.toml", toml(config));
}

void Stand::startTerminal() {
    auto robot = at("kiosk") / "robot";
    terminal_.emplace(Command{options_.programs / "kiosk", {"--config", (at("kiosk") / "kiosk.toml").string(), "--robot", robot.string()},
                              options_.environment, at("kiosk") / "log", true});
    terminal_->awaitReady();
    robot_.emplace(robot);
    awaitInService();
}

void Stand::awaitInService() {
    auto working = [this] { return status().at("state") == "inService"; };
    if (!waitFor(state(), Deadline(patience), working)) throw std::runtime_error("a device does not come back: " + ask("devices"));
}

void Stand::kill9Terminal() {
    robot_.reset();
    terminal_->kill9();
}

void Stand::stopTerminal() {
    robot_.reset();
    terminal_->stop();
}

void Stand::end() {
    robot_.reset();
    if (auto code = terminal_->stop(); code != 0) throw std::runtime_error("kiosk ended with " + std::to_string(code) + ": " + terminal_->err());
    platform_.stop();
}

void Stand::plug(const std::string& device) {
    if (device == "document_printer") printer_->start();
    else dock_->tell(device + " plug");
}

void Stand::unplug(const std::string& device) {
    if (device == "document_printer") printer_->stop();
    else dock_->tell(device + " unplug");
}

std::string Stand::ask(const std::string& command) const {
    return LineSocket(at("kiosk") / "control").ask("{\"command\":\"" + command + "\"}");
}

nlohmann::json Stand::status() const { return nlohmann::json::parse(ask("status")); }
int Stand::waiting() const { return status().at("waiting"); }

}  // namespace support
