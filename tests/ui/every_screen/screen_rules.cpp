#include <catch2/catch.hpp>

#include <fmt/format.h>

#include "tests/ui/screens/rules.h"
#include "tests/ui/screens/samples.h"
#include "ui/theme.h"

using namespace ui;

namespace {

// Every page of a screen, in the order in which a resident turns them. False: there is no end of them.
template <class Look>
bool onEveryPage(Headless& screen, const Sample& sample, Look look) {
    for (int page = 1; page < 20; ++page) {
        screen.panel().build(sample.view.screen, sample.view.modes, screen.now, [&](Frame& frame) { return draw(sample.view, frame); });
        if (page == 1) open(screen, sample);
        look(page);
        const Widget* next = screen.find("next_page");
        if (!next || !next->enabled) return true;
        screen.tap("next_page");
    }
    return false;
}

std::string breaches(const Setting& setting) {
    Headless screen{setting.panel};
    std::string all;
    for (const Sample& sample : samples(setting.modes)) {
        const bool ends = onEveryPage(screen, sample, [&](int page) {
            for (const std::string& one : brokenRules(screen.widgets(), setting, sample.view.warning.has_value()))
                all += fmt::format("{} {} page {}: {}\n", setting.name, sample.name, page, one);
        });
        if (!ends) all += fmt::format("{} {}: its last page cannot be reached\n", setting.name, sample.name);
    }
    return all;
}

}  // namespace

TEST_CASE("on every screen what is touched is large and apart and what is read is large and whole", "[screens]") {
    for (const Setting& setting : settings()) {
        if (!setting.modes.highContrast) CHECK(breaches(setting) == "");   // high contrast: the same places
    }
}

TEST_CASE("larger panels keep the same rules", "[screens]") {
    for (Setting setting : settings()) {
        const bool portrait = setting.panel.height > setting.panel.width;
        for (const double widthMm : portrait ? std::vector{398.0, 535.0} : std::vector{476.0, 708.0}) {   // 32 and 43; 21.5 and 32 inch
            setting.panel.widthMm = widthMm;
            if (!setting.modes.highContrast) CHECK(breaches(setting) == "");
        }
    }
}

TEST_CASE("a low panel that is higher than an arm reaches keeps everything in its lower half where that is asked for", "[screens]") {
    for (Setting setting : settings()) {
        if (setting.panel.height > setting.panel.width || setting.modes.highContrast) continue;
        setting.panel.widthMm = 708;                 // 32 inch
        setting.modes.reach = true;
        CHECK(breaches(setting) == "");
    }
}

TEST_CASE("high contrast moves nothing", "[screens]") {
    const auto places = [](bool contrast) {
        Headless screen;
        Modes modes;
        modes.highContrast = contrast;
        std::string all;
        for (const Sample& sample : samples(modes)) {
            if (!sample.opens.empty()) continue;     // the page of settings offers to undo it
            screen.panel().build(sample.view.screen, modes, screen.now, [&](Frame& frame) { return draw(sample.view, frame); });
            for (const Widget& w : screen.widgets())
                if (w.role != Role::text) all += fmt::format("{} {} {} {} {}\n", sample.name, w.id, w.y, w.height, w.enabled);
        }
        return all;
    };
    settings();
    CHECK(places(false) == places(true));
}
