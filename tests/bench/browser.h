#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "tests/bench/beacon.h"
#include "tests/bench/screen_probe.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace bench {

// Chromium's own binary, or empty where it is not installed.
std::filesystem::path chromium();

// The peer: Chromium in kiosk mode with page.html, which looks like our attract screen and has a keypad.
class Browser {
public:
    enum class Page { attract, keypad };
    Browser(const std::string& display, const std::filesystem::path& profile, Page = Page::attract);

    double started() const { return started_; }      // ms: exec to painted (two animation frames), as the page tells
    const std::map<std::string, Area>& buttons() const { return buttons_; }   // by id
    std::vector<pid_t> processes() const;

private:
    std::filesystem::path profile_;
    support::TempDir logs_;
    Beacon beacon_;
    Clock::time_point began_;
    support::Process process_;
    double started_ = 0;
    std::map<std::string, Area> buttons_;
};

}  // namespace bench
