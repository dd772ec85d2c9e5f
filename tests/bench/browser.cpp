#include "tests/bench/browser.h"

#include <fmt/format.h>

#include <sstream>
#include <stdexcept>

#include "tests/bench/processes.h"

namespace bench {
namespace {

namespace fs = std::filesystem;

// The wrapper in /usr/bin only looks for flags, and costs time that is not Chromium's.
constexpr const char* binary = "/usr/lib/chromium/chromium";

support::Command command(const std::string& display, const fs::path& profile, Browser::Page page, int port, const fs::path& logs) {
    const char* part = page == Browser::Page::keypad ? "keypad" : "attract";
    return {binary,
            {"--kiosk", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--window-position=0,0", "--window-size=1080,1920", "--user-data-dir=" + profile.string(),
             fmt::format("file://{}/tests/bench/page.html?beacon={}#{}", SOURCE_DIR, port, part)},
            {{"DISPLAY", display}}, logs / "chromium"};
}

// "GET /painted?apply,40,650,1000,150;ask,… HTTP/1.1"
std::map<std::string, Area> buttonsIn(const std::string& request) {
    std::map<std::string, Area> found;
    const auto from = request.find('?') + 1;
    std::istringstream all(request.substr(from, request.rfind(' ') - from));
    for (std::string one; std::getline(all, one, ';');) {
        std::istringstream words(one);
        std::string id;
        Area area;
        char comma = 0;
        if (std::getline(words, id, ',') && words >> area.x >> comma >> area.y >> comma >> area.width >> comma >> area.height) found[id] = area;
    }
    return found;
}

}  // namespace

fs::path chromium() { return fs::exists(binary) ? binary : fs::path{}; }

Browser::Browser(const std::string& display, const fs::path& profile, Page page)
    : profile_(profile), began_(Clock::now()), process_(command(display, profile, page, beacon_.port(), logs_.path())) {
    const auto request = beacon_.await(support::patience);
    started_ = milliseconds(Clock::now() - began_);
    buttons_ = buttonsIn(request);
    if (buttons_.empty()) throw std::runtime_error("the page did not tell its buttons: " + request);
}

std::vector<pid_t> Browser::processes() const { return family(process_.pid(), profile_.string()); }

}  // namespace bench
