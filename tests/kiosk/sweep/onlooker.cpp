#include "tests/kiosk/sweep/onlooker.h"

#include <cstdlib>

#include <fmt/format.h>

#include "tests/ui/screens/rules.h"

namespace core {
namespace {

constexpr int mostPagesOfAScreen = 80;

ui::Modes modesSet(ui::Modes modes, const ui::Modes& set) {
    modes.largeText = set.largeText, modes.highContrast = set.highContrast, modes.reach = set.reach, modes.language = set.language;
    return modes;
}

// Not a check: SCREENS_OUT=folder leaves each page there, SCREENS_ONLY names a part of those that are wanted.
void keepPicture(ui::Headless& screen, const ui::View& view, const std::string& name) {
    const char* out = std::getenv("SCREENS_OUT");
    const char* only = std::getenv("SCREENS_ONLY");
    if (!out || (only && name.find(only) == name.npos)) return;
    std::filesystem::create_directories(out);
    screen.show(view);
    screen.savePng(std::filesystem::path{out} / (name + ".png"));
}

}  // namespace

Onlooker::Onlooker() : settings_(ui::settings()) {
    std::erase_if(settings_, [](auto& setting) { return setting.modes.highContrast; });   // the same places
    for (auto& setting : settings_) screens_.try_emplace(setting.name, setting.panel);
}

std::string Onlooker::lookIn(const ui::Setting& setting, CoreStage& stage, const std::string& name) {
    stage.say(ui::Answer{ui::ModesSet{modesSet(stage.terminal->view().modes, setting.modes)}});
    auto& screen = screens_.at(setting.name);
    auto view = stage.terminal->view();
    view.screen = known_.size();                     // it was another terminal that showed the last one
    std::string all;
    for (int page = 1; page < mostPagesOfAScreen; ++page) {
        screen.panel().build(view.screen, view.modes, screen.now, [&](ui::Frame& frame) { return ui::draw(view, frame); });
        keepPicture(screen, view, fmt::format("{}-{}-{}", name, setting.name, page));
        for (auto& one : ui::brokenRules(screen.widgets(), setting, view.warning.has_value()))
            all += fmt::format("{} {} page {}: {}\n", name, setting.name, page, one);
        const auto* next = screen.find("next_page");
        if (!next || !next->enabled) return all;
        screen.tap("next_page");
    }
    return all + name + ": its last page cannot be reached\n";
}

std::string Onlooker::look(CoreStage& stage, const std::string& walk) {
    if (!known_.insert(stage.words()).second) return {};
    const auto before = stage.terminal->view().modes;
    std::string all;
    for (auto& setting : settings_) all += lookIn(setting, stage, fmt::format("{:03}-{}", known_.size(), walk));
    stage.say(ui::Answer{ui::ModesSet{before}});
    return all;
}

}  // namespace core
