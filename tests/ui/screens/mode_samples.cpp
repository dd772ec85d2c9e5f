#include "tests/ui/screens/samples.h"

#include <algorithm>
#include <stdexcept>

namespace ui {

namespace {

View viewNamed(const std::vector<Sample>& screens, const char* name) {
    const auto found = std::ranges::find(screens, name, &Sample::name);
    if (found == screens.end()) throw std::runtime_error(std::string{"no sample "} + name);
    return found->view;
}

// As somebody leaves it who has touched nearly everything.
Modes allOn(Modes modes) {
    modes.voice = true;
    modes.volume = 1;
    return modes;
}

}  // namespace

std::vector<Sample> modeSamples(const Modes& modes, const std::vector<Sample>& screens) {
    const View home = viewNamed(screens, "home"), form = viewNamed(screens, "form"), typing = viewNamed(screens, "typing_chinese");
    std::vector<Sample> all;
    const auto put = [&](const char* name, View view, const char* opens = "") {
        view.screen = screens.size() + all.size() + 1;
        all.push_back({name, std::move(view), opens});
        return &all.back().view;
    };
    put("settings_home", home, "settings");
    put("settings_form", form, "settings")->modes = allOn(modes);
    put("settings_typing", typing, "settings")->modes.volume = 2;
    put("settings_without_voice", home, "settings")->surround.canSpeak = false;
    put("home_with_voice", home)->modes.voice = true;
    put("covered_form", form)->covered = true;
    put("covered_typing", typing)->covered = true;
    View left = form;
    left.covered = true;
    left.warning = IdleWarning{28};
    put("covered_warning", left);
    // The four corners of where an idle screen wanders.
    for (const auto& [name, minutes] : {std::pair{"home_wandered_up_left", 0}, {"home_wandered_up_right", 5}, {"home_wandered_down_right", 10}})
        put(name, home)->surround.minutes = minutes;
    put("out_of_service_wandered", viewNamed(screens, "out_of_service"))->surround.minutes = 29;
    return all;
}

void open(Headless& screen, const Sample& sample) {
    if (sample.opens.empty()) return;
    if (!screen.tap(sample.opens)) throw std::runtime_error(sample.name + " does not show " + sample.opens);
    screen.show(sample.view);
}

}  // namespace ui
