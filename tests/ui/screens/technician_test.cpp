#include <catch2/catch.hpp>

#include <set>

#include <fmt/format.h>

#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/technician_samples.h"

using namespace ui;

namespace {

View looking(Prompt prompt) {
    View view;
    view.prompt = std::move(prompt);
    view.screen = 1;
    return view;
}

// The id that was chosen, "confirmed", or whatever else the one answer was.
std::string said(const std::vector<Answer>& answers) {
    if (answers.size() != 1) return fmt::format("{} answers", answers.size());
    if (auto* chosen = std::get_if<Chosen>(&answers[0])) return chosen->id;
    if (std::holds_alternative<Confirmed>(answers[0])) return "confirmed";
    if (std::holds_alternative<Touched>(answers[0])) return "touched";
    if (std::holds_alternative<EmblemTouched>(answers[0])) return "emblem";
    return "something else";
}

std::string tap(Headless& screen, const View& view, const std::string& id) {
    screen.show(view);
    if (!screen.tap(id)) return "no such widget";
    return said(screen.show(view));
}

std::vector<PanelConfig> bothPanels() { return {portraitPanel(), landscapePanel()}; }

}  // namespace

TEST_CASE("a code answers key by key, shows dots only, and knows no digit", "[screens]") {
    settings();
    for (auto& panel : bothPanels()) {
        Headless screen{panel};
        const View view = looking(PassCode{"密码", "", 3, {}, "进入"});
        for (const char* key : {"key_0", "key_7", "key_9", "key_delete", "key_clear"}) CHECK(tap(screen, view, key) == key);
        CHECK(tap(screen, view, "confirm") == "confirmed");
        REQUIRE(screen.find("typed"));
        CHECK(screen.find("typed")->words == "●●●|");
        CHECK(tap(screen, looking(PassCode{"密码", "", 12, {}, "进入"}), "key_7") == "touched");
        CHECK(tap(screen, looking(PassCode{"密码", "", 0, {}, "进入"}), "key_delete") == "touched");
        CHECK(tap(screen, looking(PassCode{"密码", "", 1, {}, "进入"}), "key_delete") == "key_delete");
    }
}

TEST_CASE("a board answers with its buttons and with those of its entries that can be touched", "[screens]") {
    settings();
    for (auto& panel : bothPanels()) {
        Headless screen{panel};
        const View view = looking(Board{"自检", "", {{"读卡器", {"读到了卡"}, "正常", Tone::success, "card_reader"}, {"没有配置", {"高拍仪"}}}, {{"all", "全部"}}, "完成"});
        CHECK(tap(screen, view, "card_reader") == "card_reader");
        CHECK(tap(screen, view, "all") == "all");
        CHECK(tap(screen, view, "confirm") == "confirmed");
        CHECK(screen.sees("高拍仪"));
        CHECK(screen.sees("正常"));
    }
}

TEST_CASE("a level is made less and more", "[screens]") {
    settings();
    for (auto& panel : bothPanels()) {
        Headless screen{panel};
        const View view = looking(Adjust{"音量", "", {{"volume", "语音音量", 60}}, {{"hear", "听一听"}}});
        CHECK(screen.show(view).empty());
        CHECK(screen.sees("60 %"));
        for (const char* id : {"volume_less", "volume_more", "hear"}) CHECK(tap(screen, view, id) == id);
    }
}

TEST_CASE("targets stand apart over all that a resident touches, one at a time", "[screens]") {
    for (const Setting& setting : settings()) {
        Headless screen{setting.panel};
        float left = 1e6F, right = 0, top = 1e6F, bottom = 0;
        std::set<std::pair<int, int>> places;
        for (int at = 0; at < targetCount; ++at) {
            View view = looking(TargetWalk{"请点靶心", "", at, "点不到"});
            view.modes = setting.modes;
            view.screen = static_cast<std::uint64_t>(at) + 1;
            const std::string id = fmt::format("target_{}", at);
            CHECK(tap(screen, view, id) == id);
            CHECK(tap(screen, view, "give_up") == "give_up");
            const Widget target = *screen.find(id);
            places.insert({static_cast<int>(target.x), static_cast<int>(target.y)});
            left = std::min(left, target.x), top = std::min(top, target.y);
            right = std::max(right, target.x + target.width), bottom = std::max(bottom, target.y + target.height);
            CHECK_FALSE(screen.find("language"));    // no bars: what lies below them is touched too
            screen.tap(Point{target.x + target.width + 40, target.y + target.height + 40});
            CHECK(said(screen.show(view)) == "touched");
        }
        CHECK(places.size() == targetCount);
        const auto width = static_cast<float>(setting.panel.width), height = static_cast<float>(setting.panel.height);
        CHECK(left < width * 0.02F);
        CHECK(right > width * 0.98F);
        CHECK(bottom > height * 0.98F);
        CHECK(top < height * (height > width ? 0.34F : 0.02F));
    }
}

TEST_CASE("the emblem answers a touch and is no widget, on every panel and in every mode", "[screens]") {
    for (const Setting& setting : settings()) {
        INFO(setting.name);
        Headless screen{setting.panel};
        View view = looking(Attract{"您好", {{"apply", "我要办", ""}}, {}, {}, {}});
        view.modes = setting.modes;
        screen.show(view);
        const Point corner{30, 20};
        for (const Widget& w : screen.widgets()) CHECK((w.role == Role::text || !(corner.x >= w.x && corner.x < w.x + w.width && corner.y >= w.y && corner.y < w.y + w.height)));
        for (int i = 0; i < 3; ++i) {
            screen.tap(corner);
            CHECK(said(screen.show(view)) == "emblem");
        }
        screen.tap(Point{static_cast<float>(setting.panel.width) * 0.5F, 20});
        CHECK(said(screen.show(view)) == "touched");
        view.warning = IdleWarning{28};
        screen.tap(corner);
        CHECK(said(screen.show(view)) == "something else");      // still here
    }
}
