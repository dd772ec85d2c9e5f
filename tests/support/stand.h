#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>

#include "tests/support/central_platform.h"
#include "tests/support/dock.h"
#include "tests/support/ippeveprinter.h"
#include "tests/support/papers.h"
#include "tests/support/process.h"
#include "tests/support/robot.h"

namespace support {

struct StandOptions {
    std::filesystem::path folder;                    // all that is kept; a new one is filled
    std::filesystem::path programs = BINARY_DIR;
    std::map<std::string, std::string> environment = {{"SDL_VIDEODRIVER", "offscreen"}};   // of the terminal
    std::map<std::string, std::string> panel = {{"debounce", "0"}, {"key_debounce", "0"}};
    std::map<std::string, int> deadlines = {};       // of [deadlines], milliseconds, besides the short ones of a test
    std::set<std::string> devices = {};              // as StandConfig
    bool paced = false;                              // the emulated lines are as slow as real ones
    std::string technicianCode = {};                 // its hash; empty: nobody gets in by a code
    std::string printer = {};                        // the receipt printer's model; empty: an ordinary one
};

// A terminal with everything around it: the very programs, as processes.
class Stand {
public:
    explicit Stand(StandOptions);                    // starts all but the terminal; throws in one line what is missing

    void startTerminal();                            // all its devices work when this returns
    void awaitInService();                           // until all its devices work
    void kill9Terminal();
    void stopTerminal();
    // The end of a test: throws unless terminal and platform end as they should, the contract kept by both.
    void end();
    Process& terminal() { return *terminal_; }
    Robot& robot() { return *robot_; }
    Dock& dock() { return *dock_; }
    CentralPlatform& platform() { return platform_; }
    const Ippeveprinter& printer() const { return *printer_; }
    Papers receipts() const { return {at("emulators") / "paper", ".png"}; }
    Papers documents() const { return {printer_->spool(), ".pdf"}; }
    void plug(const std::string& device);
    void unplug(const std::string& device);

    std::filesystem::path state() const { return at("kiosk") / "state"; }
    std::filesystem::path at(const std::string& name) const { return options_.folder / name; }
    nlohmann::json status() const;                   // as the technician is told
    int waiting() const;                             // submissions in its outbox

private:
    void writeConfig() const;
    std::string ask(const std::string& command) const;   // on the technician's line

    StandOptions options_;
    CentralPlatform platform_;
    std::optional<Process> emulators_;
    std::optional<Dock> dock_;
    std::optional<Ippeveprinter> printer_;
    std::optional<Process> terminal_;
    std::optional<Robot> robot_;
};

}  // namespace support
