#include <catch2/catch.hpp>

#include <set>

#include "tests/ui/headless.h"
#include "tests/ui/screens/samples.h"
#include "ui/text.h"

using namespace ui;

namespace {

Modes byKeys() {
    Modes modes;
    modes.keys = modes.voice = true;
    return modes;
}

View form() {
    View view;
    view.modes = byKeys();
    view.surround.canBack = true;
    view.prompt = Form{"请填写 1 项", {}, {{"phone", "手机号码", "11 位", ""}}, "下一步"};
    view.screen = 1;
    return view;
}

struct Pad {
    Headless screen{};
    View view = form();
    std::vector<Answer> answers{};

    Pad() { screen.show(view); }
    std::string press(PadKey key) {
        screen.panel().press(key);
        answers = screen.show(view);
        return screen.panel().attention().focus;
    }
    template <class What> bool said() const { return answers.size() == 1 && std::holds_alternative<What>(answers[0]); }
};

}  // namespace

TEST_CASE("the first key switches keys and voice on, and moves nothing", "[keys]") {
    Pad pad;
    pad.view.modes = {};
    CHECK(pad.press(PadKey::down).empty());
    REQUIRE(pad.said<ModesSet>());
    CHECK(std::get<ModesSet>(pad.answers[0]).modes == byKeys());
}

TEST_CASE("down and up walk in reading order, and round the end", "[keys]") {
    Pad pad;
    CHECK(pad.press(PadKey::down) == "phone");
    CHECK(pad.said<Touched>());
    CHECK(pad.press(PadKey::down) == "confirm");
    CHECK(pad.press(PadKey::down) == "back");
    CHECK(pad.press(PadKey::up) == "confirm");
    CHECK(pad.press(PadKey::up) == "phone");
    CHECK(pad.press(PadKey::up) == "settings");
}

TEST_CASE("OK, back and help touch what a finger would touch", "[keys]") {
    Pad pad;
    pad.press(PadKey::down);
    pad.press(PadKey::ok);
    REQUIRE(pad.answers.size() == 1);
    CHECK(std::get<Chosen>(pad.answers[0]).id == "phone");
    pad.press(PadKey::back);
    CHECK(pad.said<Back>());
    pad.press(PadKey::help);
    CHECK(pad.said<Help>());
    pad.view.surround.canBack = false;
    pad.screen.show(pad.view);
    pad.press(PadKey::back);
    CHECK(pad.said<Touched>());
    CHECK(pad.screen.panel().attention().key == PadKey::back);
}

TEST_CASE("plus and minus change the volume, within bounds", "[keys]") {
    Pad pad;
    pad.press(PadKey::louder);
    CHECK(std::get<ModesSet>(pad.answers[0]).modes.volume == 1);
    pad.view.modes.volume = -2;
    pad.press(PadKey::softer);
    CHECK(std::get<ModesSet>(pad.answers[0]).modes.volume == -2);
}

TEST_CASE("another screen and a finger end the focus", "[keys]") {
    Pad pad;
    pad.press(PadKey::down);
    pad.screen.tap(Point{5, 900});
    pad.screen.show(pad.view);
    CHECK(pad.screen.panel().attention().focus.empty());
    pad.press(PadKey::down);
    pad.view.screen = 2;
    pad.screen.show(pad.view);
    CHECK(pad.screen.panel().attention().focus.empty());
}

TEST_CASE("a key that comes too soon after another screen touches nothing", "[keys]") {
    PanelConfig config = Headless::quickPanel();
    config.debounce = std::chrono::milliseconds(500);
    Headless screen(config);
    View view = form();
    screen.show(view);
    view.screen = 2;
    screen.show(view);
    screen.panel().press(PadKey::down);
    screen.show(view);
    screen.panel().press(PadKey::ok);
    CHECK(std::holds_alternative<Touched>(screen.show(view).at(0)));
    screen.now += std::chrono::milliseconds(600);
    screen.panel().press(PadKey::ok);
    CHECK(std::holds_alternative<Chosen>(screen.show(view).at(0)));
}

TEST_CASE("while the terminal asks whether somebody is there, only its answer can be chosen", "[keys]") {
    Pad pad;
    pad.view.warning = IdleWarning{20};
    pad.screen.show(pad.view);
    CHECK(pad.press(PadKey::down) == "still_here");
    CHECK(pad.press(PadKey::down) == "still_here");
    pad.press(PadKey::ok);
    CHECK(pad.said<StillHere>());
}

TEST_CASE("the ring stands within half of what is between two widgets", "[keys]") {
    Pad pad;
    pad.press(PadKey::down);
    const Widget* phone = pad.screen.find("phone");
    const auto mm = 1080 / 268.0F;
    const int x = static_cast<int>(phone->x + phone->width / 2);
    const std::uint32_t ground = pad.screen.pixel(x, static_cast<int>(phone->y - 2.5F * mm));
    CHECK(pad.screen.pixel(x, static_cast<int>(phone->y - 1.0F * mm)) == 0x14181F);
    CHECK(pad.screen.pixel(x, static_cast<int>(phone->y - 0.3F * mm)) == 0xFFFFFF);
    CHECK(pad.screen.pixel(x, static_cast<int>(phone->y - 1.6F * mm)) == ground);
}

TEST_CASE("on every screen the keys come by everything that a finger can touch", "[keys][screens]") {
    Headless screen;
    for (Sample sample : samples(byKeys())) {
        if (std::holds_alternative<PassCode>(sample.view.prompt)) continue;      // a code is kept from the voice, and so from the keys
        sample.view.modes = byKeys();
        screen.show(sample.view);
        open(screen, sample);
        std::set<std::string> met;
        for (std::size_t i = 0; i < walkable(screen.widgets()).size(); ++i) {
            screen.panel().press(PadKey::down);
            screen.show(sample.view);
            met.insert(screen.panel().attention().focus);
        }
        for (auto& w : screen.widgets())
            if (w.enabled && w.role != Role::text && w.role != Role::picture) {
                INFO(sample.name << " " << w.id);
                CHECK(met.contains(w.id));
            }
    }
}
