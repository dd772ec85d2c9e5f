#include <catch2/catch.hpp>

#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"
#include "ui/speech/narrator.h"

using namespace ui;

namespace {

View formOf(const char* name, const char* phone) {
    loadTexts(BINARY_DIR "/locale");
    View view;
    view.surround.canBack = view.surround.canHome = view.surround.canExit = true;
    view.surround.stages = {"须知", "身份", "填表"}, view.surround.stage = 2;
    view.prompt = Form{"请填写", {{"姓名", name, "已核对", Tone::success}}, {{"phone", "手机号码", "", phone}}, "下一步", true};
    view.screen = 1;
    return view;
}

View coveredView(View view) {
    view.covered = true;
    return view;
}

}  // namespace

TEST_CASE("a covered screen shows nothing of what it covers: no pixel, no widget, no word", "[screens]") {
    for (const PanelConfig& panel : {portraitPanel(), landscapePanel()}) {
        Headless one{panel}, other{panel};
        // The one was seen before, the other was not.
        one.show(formOf("王*明", "138****0000"));
        one.show(coveredView(formOf("王*明", "138****0000")));
        View empty = coveredView(formOf("", ""));
        empty.prompt = Notice{"", "", {}, ""};
        other.show(empty);
        CHECK(pixelHash(one.surface()) == pixelHash(other.surface()));
        for (const char* word : {"王*明", "138", "姓名", "手机号码", "下一步"}) CHECK_FALSE(one.sees(word));
        REQUIRE(one.widgets().size() == other.widgets().size());
        CHECK(one.sees("为保护您的信息，画面已遮住"));
    }
}

TEST_CASE("on no screen does anything of the prompt come through the cover", "[screens]") {
    std::string first;
    for (Sample& sample : samples({})) {
        if (sample.view.warning || sample.view.surround.stages.size() != 6 || !sample.view.surround.canSpeak || sample.view.modes != Modes{}) continue;
        sample.view.covered = true;
        sample.view.surround.stage = 2;
        Headless screen;
        screen.show(sample.view);
        std::string all;
        for (const Widget& w : screen.widgets()) all += w.id + w.words + "\n";
        if (first.empty()) first = all;
        INFO(sample.name);
        CHECK(all == first);
    }
}

TEST_CASE("any touch lifts the cover, and the bars answer as ever", "[screens]") {
    for (const PanelConfig& panel : {portraitPanel(), landscapePanel()}) {
        const View view = coveredView(formOf("王*明", ""));
        Headless screen{panel};
        const auto answer = [&] {
            const auto answers = screen.show(view);
            REQUIRE(answers.size() == 1);
            return answers[0];
        };
        screen.show(view);
        REQUIRE(screen.tap("still_here"));
        CHECK(std::holds_alternative<StillHere>(answer()));
        screen.tap(Point{static_cast<float>(panel.width) / 2, static_cast<float>(panel.height) / 2});
        CHECK(std::holds_alternative<StillHere>(answer()));
        screen.tap("back");
        CHECK(std::holds_alternative<Back>(answer()));
        screen.tap("exit");
        CHECK(std::holds_alternative<Exit>(answer()));
        screen.tap("large_text");
        CHECK(std::holds_alternative<ModesSet>(answer()));
    }
}

TEST_CASE("the cover is said, and what it covers is said again once it is lifted", "[screens][speech]") {
    Headless screen;
    Narrator narrator;
    View view = formOf("王*明", "");
    view.modes.voice = view.modes.keys = true;
    const auto hears = [&] {
        screen.show(view);
        return narrator.follow(view, screen.widgets(), screen.panel().attention(), Ears::headset).value_or("");
    };
    CHECK(hears().find("王*明") != std::string::npos);
    view.covered = true;
    const std::string said = hears();
    CHECK(said.starts_with("为保护您的信息，画面已遮住"));
    CHECK(said.find("王*明") == std::string::npos);
    screen.panel().press(PadKey::repeat);
    CHECK(hears() == said);                          // not what stood there before
    screen.panel().press(PadKey::down);
    CHECK(hears().find("继续办") != std::string::npos);
    view.covered = false;
    CHECK(hears().find("王*明") != std::string::npos);
}

TEST_CASE("where a resident was on a screen is kept below the cover", "[screens]") {
    Headless screen;
    View view = formOf("", "");
    view.prompt = Reading{"承诺书", std::vector<std::string>(40, "本人承诺所填写的内容真实、准确，如有不实愿意承担责任。"), "同意", "不同意"};
    screen.show(view);
    screen.tap("next_page");
    screen.show(view);
    REQUIRE(screen.find("previous_page"));
    view.covered = true;
    screen.show(view);
    CHECK_FALSE(screen.find("previous_page"));
    view.covered = false;
    screen.show(view);
    CHECK(screen.find("previous_page"));
}
