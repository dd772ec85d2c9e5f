#include <catch2/catch.hpp>

#include <set>

#include "tests/ui/screens/panels.h"
#include "ui/speech/narrator.h"

using namespace ui;

namespace {

View attract() {
    loadTexts(BINARY_DIR "/locale");
    View view;
    view.prompt = Attract{"您好", {{"apply", "我要办", ""}}, "常办", {}, {}};
    view.screen = 1;
    return view;
}

View visit(Prompt prompt) {
    View view = attract();
    view.prompt = std::move(prompt);
    view.surround.canBack = view.surround.canHome = view.surround.canExit = true;
    view.surround.countdown = 58;
    return view;
}

Reading declaration() {
    return {"承诺书", std::vector<std::string>(40, "本人承诺所填写的内容真实、准确，如有不实愿意承担相应的法律责任。"), "我同意", "不同意"};
}

// A resident in front of one view, whose modes the terminal takes as it does.
struct Visitor {
    View view;
    Headless screen;
    std::vector<Answer> answers{};

    explicit Visitor(View shown, const PanelConfig& panel = portraitPanel()) : view{std::move(shown)}, screen{panel} { screen.show(view); }

    Visitor& tap(const std::string& id) {
        INFO(id);
        REQUIRE(screen.tap(id));
        take();
        return *this;
    }
    void take() {
        answers = screen.show(view);
        for (const Answer& answer : answers)
            if (const auto* set = std::get_if<ModesSet>(&answer)) view.modes = set->modes;
        screen.show(view);
    }
    template <class What> bool answered() const { return answers.size() == 1 && std::holds_alternative<What>(answers[0]); }
    bool open() const { return screen.find("settings_done"); }
};

std::set<std::string> ids(const Headless& screen) {
    std::set<std::string> found;
    for (const Widget& w : screen.widgets())
        if (w.id.starts_with("settings_") || w.id == "louder" || w.id == "quieter") found.insert(w.id);
    return found;
}

}  // namespace

TEST_CASE("the page of settings opens over any screen, switches each mode, and closes", "[screens]") {
    for (View view : {attract(), visit(declaration())}) {
        Visitor visitor{view};
        CHECK_FALSE(visitor.open());
        visitor.tap("settings");
        CHECK(visitor.answered<Touched>());
        CHECK(ids(visitor.screen) == std::set<std::string>{"settings_large_text", "settings_voice", "settings_language", "settings_high_contrast",
                                                           "settings_reach", "settings_done", "louder", "quieter"});
        visitor.tap("settings_voice").tap("settings_high_contrast").tap("louder").tap("settings_reach").tap("settings_large_text");
        CHECK((visitor.view.modes == Modes{true, true, true, Language::zh, true, 1, false}));
        visitor.tap("settings_restore");
        CHECK(visitor.view.modes == Modes{});
        CHECK_FALSE(visitor.screen.find("settings_restore"));   // nothing is left to restore
        visitor.tap("settings_language");
        CHECK(visitor.view.modes.language == Language::en);
        CHECK(visitor.screen.sees("Settings"));
        visitor.tap("settings_done");
        CHECK(visitor.answered<Touched>());
        CHECK_FALSE(visitor.open());
        setLanguage(Language::zh);
    }
}

TEST_CASE("back and the button that opened it close the page of settings, and answer nothing", "[screens]") {
    for (const char* id : {"back", "settings"}) {
        Visitor visitor{visit(declaration())};
        visitor.tap("settings").tap(id);
        CHECK(visitor.answered<Touched>());
        CHECK_FALSE(visitor.open());
        visitor.tap("back");
        CHECK(visitor.answered<Back>());
    }
    Visitor idle{attract()};
    CHECK_FALSE(idle.screen.find("back"));
    idle.tap("settings").tap("back");
    CHECK_FALSE(idle.open());
}

TEST_CASE("the ways out answer from the page of settings as they do from the screen", "[screens]") {
    Visitor visitor{visit(declaration())};
    CHECK(visitor.tap("settings").tap("exit").answered<Exit>());
    CHECK(visitor.tap("home").answered<Home>());
    CHECK(visitor.tap("help").answered<Help>());
}

TEST_CASE("what was read and turned below the page of settings stays as it was", "[screens]") {
    Visitor visitor{visit(declaration())};
    visitor.tap("next_page");
    const std::vector<Widget> before = visitor.screen.widgets();
    visitor.tap("settings").tap("settings_done");
    const std::vector<Widget>& after = visitor.screen.widgets();
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) CHECK(after[i].words == before[i].words);
    CHECK_FALSE(visitor.screen.find("confirm")->enabled);       // it has not been seen to its end by that
}

TEST_CASE("another screen closes the page of settings", "[screens]") {
    Visitor visitor{attract()};
    visitor.tap("settings");
    ++visitor.view.screen;
    visitor.screen.show(visitor.view);
    CHECK_FALSE(visitor.open());
}

TEST_CASE("what does nothing here is not on the page of settings", "[screens]") {
    View mute = attract();
    mute.surround.canSpeak = false;
    Visitor silent{mute};
    silent.tap("settings");
    for (const char* id : {"settings_voice", "louder", "quieter", "voice"}) CHECK_FALSE(silent.screen.find(id));

    Visitor low{attract(), landscapePanel()};
    CHECK_FALSE(low.screen.find("reach"));
    CHECK_FALSE(low.tap("settings").screen.find("settings_reach"));
    PanelConfig wall = landscapePanel();
    wall.widthMm = 708;                              // 398 mm high
    Visitor high{attract(), wall};
    CHECK(high.tap("settings").screen.find("settings_reach"));
}

TEST_CASE("the volume has two ends", "[screens]") {
    Visitor visitor{attract()};
    visitor.tap("settings").tap("louder").tap("louder");
    CHECK(visitor.view.modes.volume == 2);
    CHECK(visitor.screen.sees("音量 5 / 5"));
    CHECK_FALSE(visitor.screen.find("louder"));
    for (int i = 0; i < 4; ++i) visitor.tap("quieter");
    CHECK(visitor.view.modes.volume == -2);
    CHECK(visitor.screen.sees("音量 1 / 5"));
    CHECK_FALSE(visitor.screen.find("quieter"));
}

TEST_CASE("the question whether somebody is there stands over the page of settings", "[screens]") {
    Visitor visitor{visit(declaration())};
    visitor.tap("settings");
    visitor.view.warning = IdleWarning{20};
    visitor.screen.show(visitor.view);
    CHECK_FALSE(visitor.screen.find("settings_voice")->enabled);
    CHECK(visitor.tap("settings_voice").answered<StillHere>());
    visitor.view.warning.reset();
    visitor.screen.show(visitor.view);
    CHECK(visitor.open());
}

TEST_CASE("a finger that taps twice neither closes the page of settings nor switches what comes under it", "[screens]") {
    PanelConfig panel = portraitPanel();
    panel.debounce = std::chrono::milliseconds{500};
    Visitor visitor{attract(), panel};
    visitor.screen.now += std::chrono::seconds{1};
    visitor.tap("settings");
    REQUIRE(visitor.open());
    visitor.screen.now += std::chrono::milliseconds{200};
    CHECK(visitor.tap("settings").open());
    CHECK(visitor.tap("settings_large_text").answered<Touched>());
    visitor.screen.now += std::chrono::milliseconds{400};
    CHECK(visitor.tap("settings_large_text").answered<ModesSet>());
}

TEST_CASE("who hears and presses keys is told of the page, switches on it, and comes back", "[screens][keys][speech]") {
    View view = visit(Notice{"失业登记", "请看一遍", {{"收费", {"免费"}}}, "开始办理"});
    view.modes.keys = view.modes.voice = true;
    Visitor visitor{view};
    Narrator narrator;
    const auto hears = [&] { return narrator.follow(visitor.view, visitor.screen.widgets(), visitor.screen.panel().attention(), Ears::hall).value_or(""); };
    const auto press = [&](PadKey key) {
        visitor.screen.panel().press(key);
        visitor.take();
        return hears();
    };
    const auto holds = [](const std::string& all, const char* part) { return all.find(part) != std::string::npos; };
    const auto find = [&](const char* words) {
        for (int i = 0; i < 40; ++i)
            if (const std::string said = press(PadKey::down); holds(said, words)) return said;
        return std::string{"not found"};
    };
    hears();
    CHECK(holds(find("看听设置"), "看听设置，按钮，没打开"));
    const std::string opened = press(PadKey::ok);
    CHECK(holds(opened, "看听设置。点一下打开或关闭"));
    CHECK(holds(opened, "个可以选。"));
    CHECK(holds(press(PadKey::down), "大字，字和按钮都大一些，按钮，没打开"));     // the first of the page
    CHECK(holds(press(PadKey::ok), "大字，字和按钮都大一些，按钮，已打开"));
    CHECK(visitor.view.modes.largeText);
    find("响一点");
    CHECK(press(PadKey::ok) == "音量 4");
    CHECK(holds(press(PadKey::back), "失业登记"));
    CHECK_FALSE(visitor.open());
    // The way back to standard does not take away what they cannot do without.
    find("看听设置"), press(PadKey::ok), find("恢复标准"), press(PadKey::ok);
    Modes standard;
    standard.keys = standard.voice = true;
    CHECK(visitor.view.modes == standard);
}
