#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "tests/bench/wiretap.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"
#include "tests/support/x_server.h"

namespace bench {

enum class Screen { x11, offscreen };

// A terminal as a town would run it: every device configured, lines as slow as real ones, deadlines as shipped (but
// no dead time after a screen has changed, and no farewell, which the bench would only wait for).
class Rig {
public:
    // `more` devices than the four that every terminal has: as StandConfig names them.
    Rig(std::filesystem::path programs, Screen, const std::map<std::string, int>& otherDeadlines = {}, std::set<std::string> more = {});

    std::unique_ptr<support::Process> launch();      // the terminal without a robot, READY=1 not yet awaited
    void begin();                                    // the terminal with its robot, at the attract screen, all devices there
    support::Stand& stand() { return *stand_; }
    const std::string& display() const { return server_->display(); }   // of Screen::x11
    const Wiretap& cardLine() const { return *cardLine_; }
    const Wiretap& printerLine() const { return *printerLine_; }
    std::map<std::string, std::string> environment() const;
    std::filesystem::path config() const { return folder_ / "stand/kiosk/kiosk.toml"; }

private:
    void rewire() const;

    std::filesystem::path programs_;
    support::TempDir folder_;
    std::optional<support::XServer> server_;
    std::optional<support::Stand> stand_;
    std::optional<Wiretap> cardLine_, printerLine_;
};

}  // namespace bench
