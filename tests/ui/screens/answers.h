#pragma once

#include <catch2/catch.hpp>

#include <map>

#include <fmt/format.h>

#include "tests/ui/screens/panels.h"

// What a screen answers to each touch: every widget of every page is tapped, on both panels.
namespace ui {

inline std::string name(const Confirmed&) { return "confirmed"; }
inline std::string name(const Declined&) { return "declined"; }
inline std::string name(const Chosen& chosen) { return "chosen " + chosen.id; }
inline std::string name(const Typed& typed) { return "typed " + typed.text; }
inline std::string name(const Drawn& drawn) { return fmt::format("drawn {}", drawn.strokes.size()); }
inline std::string name(const Peek&) { return "peek"; }
inline std::string name(const Back&) { return "back"; }
inline std::string name(const Home&) { return "home"; }
inline std::string name(const Exit&) { return "exit"; }
inline std::string name(const Help&) { return "help"; }
inline std::string name(const StillHere&) { return "still here"; }
inline std::string name(const ModesSet& set) {
    const Modes& modes = set.modes;
    return fmt::format("modes{}{}{}{}{}{}", modes.largeText ? " large" : "", modes.highContrast ? " contrast" : "", modes.reach ? " reach" : "",
                       modes.voice ? " voice" : "", modes.language == Language::en ? " en" : "", modes.volume ? fmt::format(" {:+}", modes.volume) : "");
}
inline std::string name(const Touched&) { return "touched"; }
inline std::string name(const EmblemTouched&) { return "emblem"; }

using Answers = std::map<std::string, std::string>;  // by widget id

inline std::string words(const Answers& answers) {
    std::string all;
    for (const auto& [id, said] : answers) all += id + ": " + said + "\n";
    return all;
}

// The bars' buttons answer alike everywhere; they are looked at by themselves.
inline const Answers bars{{"back", "back"}, {"home", "home"}, {"exit", "exit"}, {"help", "help"}, {"large_text", "modes large"},
                   {"high_contrast", "modes contrast"}, {"voice", "modes voice"}, {"language", "modes en"}, {"settings", "touched"}};

// A robot at one screen: it looks afresh, turns to a page, taps one thing there.
class Robot {
public:
    Robot(const PanelConfig& panel, View view) : screen_{panel}, view_{std::move(view)} {}

    // What every widget of every page that can be touched answers.
    Answers all() {
        Answers found;
        for (int page = 0; page < 50; ++page) {
            turnTo(page);
            const std::vector<Widget> shown = screen_.widgets();
            for (const Widget& widget : shown)
                if (widget.enabled && widget.role != Role::text && widget.role != Role::picture) {
                    turnTo(page);
                    found[widget.id] = tap(widget.id);
                }
            turnTo(page);
            if (!screen_.find("next_page")) break;
        }
        return found;
    }
    std::string tap(const std::string& id) {
        screen_.tap(id);
        const std::vector<Answer> answers = screen_.show(view_);
        return answers.size() == 1 ? std::visit([](const auto& answer) { return name(answer); }, answers[0])
                                   : fmt::format("{} answers", answers.size());
    }
    void turnTo(int page) {
        ++view_.screen;                              // forgets what was turned
        screen_.show(view_);
        while (page-- > 0) tap("next_page");
    }
    const Headless& screen() const { return screen_; }

private:
    Headless screen_;
    View view_;
};

inline std::vector<PanelConfig> panels() { return {portraitPanel(), landscapePanel()}; }

inline View viewOf(Prompt prompt) {
    View view;
    view.prompt = std::move(prompt);
    view.surround.canBack = view.surround.canHome = view.surround.canExit = true;
    return view;
}

// Every widget of a prompt that can be touched, and what it answers, on both panels. Page buttons answer nothing.
inline void answers(const Prompt& prompt, const Answers& expected) {
    settings();                                      // loads the texts
    for (const PanelConfig& panel : panels()) {
        Answers found = Robot{panel, viewOf(prompt)}.all();
        for (const auto& [id, said] : bars) {
            CHECK(found[id] == said);
            found.erase(id);
        }
        const bool high = panel.height > panel.width;
        CHECK(found["reach"] == (high ? "modes reach" : ""));
        found.erase("reach");
        for (const char* id : {"next_page", "previous_page"})
            if (found.contains(id)) {
                CHECK(found[id] == "touched");
                found.erase(id);
            }
        CHECK(words(found) == words(expected));
    }
}

}  // namespace ui
