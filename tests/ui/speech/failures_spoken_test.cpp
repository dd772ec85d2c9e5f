#include <catch2/catch.hpp>

#include <regex>

#include "kiosk/failures.h"
#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"
#include "ui/speech/narration.h"

using namespace ui;

namespace {

bool holds(const std::string& all, const std::string& part) { return all.find(part) != std::string::npos; }

// All pages of it, as somebody hears them who turns them.
std::string heard(Headless& screen, const View& view) {
    std::string all;
    for (int page = 1; page < 20; ++page, screen.tap("next_page")) {
        screen.panel().build(view.screen, view.modes, screen.now, [&](Frame& frame) { return draw(view, frame); });
        all += pageWords(screen.widgets(), Ears::hall) + "\n";
        const Widget* next = screen.find("next_page");
        if (!next || !next->enabled) break;
    }
    return all;
}

}  // namespace

TEST_CASE("every failure is spoken in the hall, from what happened to whom to call, in both languages", "[speech]") {
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast || setting.modes.largeText) continue;
        Headless screen{setting.panel};
        int spoken = 0;
        for (const Sample& sample : samples(setting.modes)) {
            if (!sample.name.starts_with("failure_")) continue;
            const auto& page = std::get<Trouble>(sample.view.prompt);
            const std::string all = heard(screen, sample.view);
            INFO(setting.name << " " << sample.name << ": " << all);
            CHECK(holds(all, page.title));
            for (auto& line : page.lines) CHECK(holds(all, line));
            CHECK(holds(all, page.keeperPhone));
            CHECK(holds(all, page.hotline));
            ++spoken;
        }
        CHECK(spoken == static_cast<int>(kiosk::failureTable().size()));
    }
}

TEST_CASE("no code stands on a page of a failure but in its footnote", "[screens]") {
    const std::regex code("K[0-9]{4}|[a-z]_[a-z]");
    for (const Setting& setting : settings()) {
        Headless screen{setting.panel};
        for (const Sample& sample : samples(setting.modes)) {
            if (!std::holds_alternative<Trouble>(sample.view.prompt)) continue;
            screen.panel().build(sample.view.screen, sample.view.modes, screen.now, [&](Frame& frame) { return draw(sample.view, frame); });
            for (const Widget& widget : screen.widgets()) {
                INFO(setting.name << " " << sample.name << ": " << widget.words);
                const bool footnote = widget.words.starts_with(_("故障代码 "));
                CHECK((footnote || !std::regex_search(widget.words, code)));
            }
        }
    }
}
