#include <catch2/catch.hpp>

#include "tests/ui/headless.h"
#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"
#include "tests/support/text.h"
#include "ui/speech/narrator.h"
#include "ui/text.h"

using namespace ui;

namespace {

// A resident who hears a screen and never sees it.
struct Blind {
    Headless screen{};
    View view{};
    Narrator narrator{};
    Ears ears = Ears::hall;

    explicit Blind(Prompt prompt) {
        view.prompt = std::move(prompt);
        view.modes.voice = view.modes.keys = true;
        view.screen = 1;
    }
    std::string hears() {
        screen.show(view);
        return narrator.follow(view, screen.widgets(), screen.panel().attention(), ears).value_or("");
    }
    std::string press(PadKey key) {
        screen.panel().press(key);
        return hears();
    }
};

Form form() {
    return {"请填写 2 项", {{"姓名", "王*明", "已核对", Tone::success, Aloud::privately}},
            {{"phone", "手机号码", "11 位", "138****0000", "", true}, {"reason", "失业原因", "请选", "", "这一项要填"}}, "下一步"};
}

}  // namespace

TEST_CASE("a new screen is read from its title on, and how much can be chosen", "[speech]") {
    Blind blind{Present{"请放身份证", "平放在读卡区，先不要拿开。", true, false, "没有读出来。", Tone::warning, {{"no_card", "没带身份证"}}}};
    const auto words = blind.hears();
    CHECK(support::contains(words, "语音已打开。"));
    CHECK(support::contains(words, "请放身份证。平放在读卡区，先不要拿开。没有读出来。有"));
    CHECK(support::contains(words, "个可以选。"));
    CHECK_FALSE(support::contains(words, "没带身份证"));
    CHECK(blind.hears().empty());                    // nothing new
}

TEST_CASE("what comes to a result by itself waits until the result has been heard, and a key does not", "[speech]") {
    Outcome outcome{Tone::success, "已提交", "办件编号在凭条上。", {}, {}, {}, {}, "完成"};
    Blind blind{outcome};
    blind.hears();
    CHECK_FALSE(blind.narrator.continues());
    outcome.next.push_back("凭条已打印，请取走。");
    blind.view.prompt = outcome;
    CHECK(support::contains(blind.hears(), "凭条已打印"));
    CHECK(blind.narrator.continues());
    blind.press(PadKey::down);
    CHECK_FALSE(blind.narrator.continues());
}

TEST_CASE("clock, place and countdown are not read", "[speech]") {
    Blind blind{Farewell{"已清除您的信息", {"请取走身份证和纸张"}}};
    blind.view.surround.site = "汨罗市便民服务自助终端";
    blind.view.surround.clock = "09:41";
    blind.view.surround.stages = {"须知", "身份"};
    blind.view.surround.countdown = 60;
    const auto words = blind.hears();
    for (const char* part : {"汨罗", "09:41", "须知", "60"}) CHECK_FALSE(support::contains(words, part));
    blind.view.surround.countdown = 59;
    blind.view.surround.clock = "09:42";
    CHECK(blind.hears().empty());
}

TEST_CASE("a widget is said with its role and state", "[speech]") {
    Blind blind{form()};
    blind.hears();
    CHECK(support::contains(blind.press(PadKey::down), "手机号码，填写项，已填好，内容戴上耳机才念"));
    CHECK(support::contains(blind.press(PadKey::down), "失业原因，请选，填写项，这一项要填"));
    CHECK(support::contains(blind.press(PadKey::down), "下一步，按钮"));
}

TEST_CASE("personal data is said into a headset only, and that it was left out", "[speech]") {
    Blind hall{form()}, headset{form()};
    headset.ears = Ears::headset;
    const auto open = hall.hears(), closed = headset.hears();
    CHECK_FALSE(support::contains(open, "王*明"));
    CHECK(support::contains(open, "姓名，已核对"));
    CHECK(support::contains(open, "个人信息不念出来"));
    CHECK(support::contains(closed, "姓名，王*明"));
    CHECK_FALSE(support::contains(closed, "不念"));
    CHECK_FALSE(support::contains(hall.press(PadKey::down), "138"));
    CHECK(support::contains(headset.press(PadKey::down), "138****0000"));
}

TEST_CASE("what is typed is counted aloud, and said into a headset", "[speech]") {
    Typing typing{"手机号码", "11 位", "138", {}, Keypad::phone, 11, "", "填好了"};
    Blind hall{typing}, headset{typing};
    headset.ears = Ears::headset;
    CHECK(support::contains(hall.hears(), "已输入 3 位。"));
    CHECK(support::contains(headset.hears(), "138"));
    typing.text = "1380";
    hall.view.prompt = headset.view.prompt = typing;
    CHECK(hall.hears() == "已输入 4 位。");
    CHECK(headset.hears() == "138 0。");
    typing.error = "手机号码是 11 位数字，以 1 开头";
    hall.view.prompt = typing;
    CHECK(support::contains(hall.hears(), "手机号码是 11 位数字"));
}

TEST_CASE("repeat says it again, and a key that touches nothing says so", "[speech]") {
    Blind blind{Farewell{"已清除您的信息", {"请取走身份证和纸张"}}};
    const auto first = blind.hears();
    CHECK(blind.press(PadKey::repeat) == first);
    CHECK(blind.press(PadKey::back) == "这一页不能返回。");
    CHECK(blind.press(PadKey::repeat) == "这一页不能返回。");
    CHECK(blind.press(PadKey::ok) == "还没有选。请按上下键。");
}

TEST_CASE("a page turned by key is read", "[speech]") {
    Reading reading{"承诺书", std::vector<std::string>(30, ""), "我同意", "不同意"};
    for (std::size_t i = 0; i < reading.paragraphs.size(); ++i)
        reading.paragraphs[i] = "这是承诺书的段落" + std::string(i < 26 ? "甲" : "乙") + std::string(1, static_cast<char>('a' + i % 26)) + "，要看到最后一页才能选。";
    Blind blind{reading};
    CHECK(support::contains(blind.hears(), "段落甲a"));
    for (int i = 0; i < 9 && blind.screen.panel().attention().focus != "next_page"; ++i) blind.press(PadKey::down);
    REQUIRE(blind.screen.panel().attention().focus == "next_page");
    const auto words = blind.press(PadKey::ok);
    CHECK(support::contains(words, "段落"));
    CHECK_FALSE(support::contains(words, "段落甲a"));
}

TEST_CASE("voice and language are switched on the screen and heard at once", "[speech]") {
    loadTexts(BINARY_DIR "/locale");
    Blind blind{Farewell{"已清除您的信息", {"请取走身份证和纸张"}}};
    blind.hears();
    blind.view.modes.volume = 1;
    CHECK(blind.hears() == "音量 4");
    blind.view.modes.language = Language::en;
    CHECK(support::contains(blind.hears(), "things can be chosen"));
    setLanguage(Language::zh);
}

TEST_CASE("every screen has something to say", "[speech][screens]") {
    Headless screen;
    for (const Sample& sample : samples({})) {
        screen.show(sample.view);
        open(screen, sample);
        INFO(sample.name);
        if (std::holds_alternative<PassCode>(sample.view.prompt)) continue;      // keeps silent, as the test below says
        CHECK(pageWords(screen.widgets(), Ears::hall).size() > 30);
        for (const Widget* w : walkable(screen.widgets())) CHECK(widgetWords(screen.widgets(), w->id, Ears::hall).size() > 3);
    }
}

TEST_CASE("of a code nothing is spoken, and no key of its pad is walked to", "[speech][screens]") {
    for (const PanelConfig& panel : {Headless::quickPanel(), landscapePanel()}) {
        Headless screen{panel};
        View view;
        view.prompt = PassCode{"技术员密码", "只给技术员用", 9, "密码不对", "进入"};
        screen.show(view);
        REQUIRE(screen.find("key_7"));
        for (const Ears ears : {Ears::hall, Ears::headset}) CHECK_THAT(pageWords(screen.widgets(), ears), Catch::Matches("有 [0-9] 个可以选。"));   // the bar's
        for (const Widget* w : walkable(screen.widgets())) CHECK_FALSE(w->id.starts_with("key_"));
    }
}

TEST_CASE("a sum that a touch has changed is said again, and a number that counts by itself is not", "[speech]") {
    const auto chosen = [](const char* title, const char* value) { return Form{title, {}, {{"one", "社保登记", "点一下就选上", value, "", true}}, "下一步"}; };
    Blind blind{chosen("已选 7 件", "")};
    blind.hears();
    for (int i = 0; i < 20 && !support::contains(blind.press(PadKey::down), "社保登记"); ++i) {}
    blind.view.prompt = chosen("已选 8 件", "要办");
    CHECK(support::contains(blind.hears(), "已选 8 件"));
    blind.view.prompt = chosen("已选 9 件", "要办");
    CHECK_FALSE(support::contains(blind.hears(), "已选 9 件"));
}
