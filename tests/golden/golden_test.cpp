#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/golden/picture.h"
#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"

// What every screen looked like when somebody last looked and accepted it (`./dev golden --accept`): pictures of all in
// portrait, Chinese, normal; pictures of some in every variant; lists of the widgets of all others.
namespace {

namespace fs = std::filesystem;
const fs::path accepted = SOURCE_DIR "/tests/golden/accepted", found = BINARY_DIR "/golden";
constexpr int tolerated = 120;                       // pixels of half a million: less than a character
constexpr std::array pictured{"home_county", "notice", "present_card", "form", "typing_letters", "reading", "signature_written", "review",
                              "outcome_submitted", "progress", "document", "trouble_paper_out"};

bool accepting() { return std::getenv("GOLDEN_ACCEPT"); }

// The pages of all failures are one screen with other words, so lists say enough of them.
bool isPictured(const ui::Setting& setting, const std::string& name) {
    if (name.starts_with("failure_")) return false;
    return setting.name == "portrait-zh-normal" || (std::ranges::find(pictured, name) != pictured.end() && !(setting.modes.largeText && setting.modes.highContrast));
}

// Rectangles in pixels; what is disabled is in brackets.
std::string listOf(const ui::Headless& screen) {
    std::string all;
    for (auto& w : screen.widgets()) {
        const auto line = fmt::format("{} {:.0f} {:.0f} {:.0f} {:.0f} {}", w.id.empty() ? "-" : w.id, w.x, w.y, w.width, w.height, w.words);
        all += (w.enabled ? line : "[" + line + "]") + "\n";
    }
    return all;
}

std::string contents(const fs::path& path) {
    std::ifstream file(path);
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

void checkPicture(ui::Headless& screen, const std::string& file) {
    const auto path = accepted / (file + ".png");
    if (accepting()) return golden::save(golden::halved(screen.surface()), path);
    INFO(path.string() << "; if the new one in " << found.string() << " is as it should be: ./dev golden --accept");
    REQUIRE(fs::exists(path));
    const auto before = golden::load(path);
    const int differing = golden::differingPixels(before, golden::halved(screen.surface(), before.palette));
    if (differing > tolerated) golden::save(golden::halved(screen.surface()), found / (file + ".png"));
    CHECK(differing <= tolerated);
}

void checkList(const std::string& list, const std::string& file) {
    const auto path = accepted / (file + ".txt");
    if (accepting()) {
        std::ofstream(path) << list;
        return;
    }
    INFO(path.string() << " differs from " << (found / (file + ".txt")).string() << "; if that is as it should be: ./dev golden --accept");
    const bool same = list == contents(path);
    if (!same) std::ofstream(found / (file + ".txt")) << list;
    CHECK(same);
}

}  // namespace

TEST_CASE("every screen looks as it did when it was accepted") {
    const ui::Setting setting = GENERATE(from_range(ui::settings()));
    fs::create_directories(accepting() ? accepted : found);
    for (const std::string name : pictured) CHECK(std::ranges::count(ui::samples(setting.modes), name, &ui::Sample::name) == 1);
    std::string lists;
    for (const auto& sample : ui::samples(setting.modes)) {
        ui::Headless screen{setting.panel};
        const bool picture = isPictured(setting, sample.name);
        picture ? screen.show(sample.view) : screen.panel().build(sample.view.screen, sample.view.modes, screen.now, [&](ui::Frame& frame) { return ui::draw(sample.view, frame); });
        ui::open(screen, sample);
        if (picture) checkPicture(screen, setting.name + "-" + sample.name);
        else lists += "== " + sample.name + "\n" + listOf(screen);
    }
    if (!lists.empty()) checkList(lists, setting.name);
}

TEST_CASE("a picture that differs by one word is not taken for the accepted one") {
    const auto setting = ui::settings().front();
    auto sample = ui::samples(setting.modes).front();
    ui::Headless screen{setting.panel};
    screen.show(sample.view);
    const auto before = golden::halved(screen.surface());
    CHECK(golden::differingPixels(before, golden::halved(screen.surface(), before.palette)) == 0);
    sample.view.surround.clock = "10:42";
    screen.show(sample.view);
    CHECK(golden::differingPixels(before, golden::halved(screen.surface(), before.palette)) > tolerated);
}
