#include <catch2/catch.hpp>

#include <map>

#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"

using namespace ui;

namespace {

const std::vector<std::string> inTheBar{"back", "home", "exit", "help", "large_text", "voice", "language", "high_contrast", "reach", "settings"};

}  // namespace

TEST_CASE("on every screen each button of the bar stands in the same place", "[screens]") {
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast) continue;    // the same places
        std::map<std::string, Widget> places;
        for (const Sample& sample : samples(setting.modes)) {
            if (sample.view.modes != setting.modes || !sample.view.surround.canSpeak || sample.view.surround.minutes) continue;
            Headless screen{setting.panel};
            screen.panel().build(sample.view.screen, sample.view.modes, screen.now, [&](Frame& frame) { return draw(sample.view, frame); });
            open(screen, sample);
            for (const std::string& id : inTheBar) {
                const Widget* now = screen.find(id);
                if (!now) continue;
                const Widget& before = places.try_emplace(id, *now).first->second;
                INFO(setting.name << " " << sample.name << " " << id);
                CHECK((now->x == before.x && now->y == before.y && now->width == before.width && now->height == before.height));
            }
        }
        for (const char* id : {"back", "home", "exit", "help", "large_text", "voice", "settings"}) {
            INFO(setting.name << " " << id);
            CHECK(places.contains(id));              // these are never left to the page of settings
        }
    }
}

TEST_CASE("what has no room in the bar leaves it in the order of its weight", "[screens]") {
    for (const Setting& setting : settings()) {
        Headless screen{setting.panel};
        screen.show(samples(setting.modes).front().view);
        INFO(setting.name);
        const bool language = screen.find("language"), contrast = screen.find("high_contrast"), reach = screen.find("reach");
        CHECK((language || !contrast));
        CHECK((contrast || !reach));
        const bool normal = !setting.modes.largeText, high = setting.panel.height > setting.panel.width;
        if (normal) CHECK((language && contrast && reach == high));   // all of them at one touch
    }
}
