#include "tests/ui/screens/answers.h"

using namespace ui;
using namespace std::chrono;

namespace {

const std::vector<Button> buttons{{"other", "别的办法"}};

Picture paper(int width = 2, int height = 3) {
    return {width, height, std::make_shared<const std::vector<std::uint32_t>>(static_cast<std::size_t>(width * height), 0xFFFFFFFF)};
}

Date dateOf(const std::string& text) { return {"出生日期", "和户口簿上的一样", text, year{1900} / 1 / 1, year{2026} / 11 / 21, {}, "填好了"}; }

// The cells of a part, and what the date is after each.
Answers cells(const char* part, const Date& date) {
    Answers all;
    for (const int choice : choices(date)) all[fmt::format("{}_{}", part, choice)] = "typed " + after(date, choice);
    return all;
}

Answers with(Answers all, const Answers& more) {
    all.insert(more.begin(), more.end());
    return all;
}

Bill billOf(std::vector<Tile> ways, std::string selected) {
    return {"请核对", "补办", *Charges::of({{"工本费", {4000}}, {"补贴", {-2000}}}, {2000}), std::move(ways), std::move(selected), buttons, "去付款"};
}

Rating ratingOf(std::string level) {
    Rating rating{"满意吗？", "评不评都可以", {{"5", "非常满意"}, {"4", "满意"}, {"3", "基本满意"}, {"2", "不满意"}, {"1", "非常不满意"}}, std::move(level)};
    rating.buttons = buttons;
    rating.confirm = "提交评价", rating.decline = "不评价";
    for (int i = 0; i < 5; ++i) rating.tags.push_back({fmt::format("10{}", i), "标签", i == 1});
    return rating;
}

}  // namespace

TEST_CASE("every part of a date answers with the text after it, and a chosen part is taken back", "[screens]") {
    answers(dateOf(""), cells("decade", dateOf("")));
    answers(dateOf("194"), with(cells("year", dateOf("194")), {{"again_decade", "typed "}}));
    answers(dateOf("1949"), with(cells("month", dateOf("1949")), {{"again_year", "typed 194"}}));
    const Answers again{{"again_year", "typed 194"}, {"again_month", "typed 1949"}};
    answers(dateOf("194912"), with(cells("day", dateOf("194912")), again));
    answers(dateOf("19491231"), with(with(cells("day", dateOf("194912")), again), {{"confirm", "confirmed"}}));
}

TEST_CASE("a date that is not whole cannot be confirmed", "[screens]") {
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(dateOf("194912"))};
        robot.turnTo(0);
        REQUIRE(robot.screen().find("confirm"));
        CHECK_FALSE(robot.screen().find("confirm")->enabled);
        CHECK(robot.tap("confirm") == "touched");
    }
}

TEST_CASE("no day moves when one is touched, nor does the way on", "[screens]") {
    for (const Setting& setting : settings()) {
        Headless screen{setting.panel};
        const auto places = [&](const char* text) {
            View view = viewOf(dateOf(text));
            view.modes = setting.modes;
            screen.show(view);
            std::string all;
            for (const Widget& w : screen.widgets())
                if (w.id.starts_with("day_") || w.id == "confirm") all += fmt::format("{} {} {} {} {}\n", w.id, w.x, w.y, w.width, w.height);
            return all;
        };
        INFO(setting.name);
        CHECK(places("194912") == places("19491215"));
    }
}

TEST_CASE("a place, a step of the path and the way on answer, on every page", "[screens]") {
    Region region{"哪个村？", "从大到小选", {{"湖南省", "重选省份"}, {"岳阳市", "重选市州"}}, {}, buttons, "接着写"};
    Answers expected{{"level_0", "chosen level_0"}, {"level_1", "chosen level_1"}, {"other", "chosen other"}, {"confirm", "confirmed"}};
    for (int i = 0; i < 70; ++i) {
        region.places.push_back({fmt::format("place_{}", i), fmt::format("演示{}村", i)});
        expected[region.places.back().id] = "chosen " + region.places.back().id;
    }
    answers(region, expected);
}

TEST_CASE("a bill is confirmed once it is known how it is paid", "[screens]") {
    const std::vector<Tile> ways{{"phone", "手机扫码付", ""}, {"scan", "出示付款码", ""}};
    const Answers all{{"phone", "chosen phone"}, {"scan", "chosen scan"}, {"other", "chosen other"}};
    answers(billOf(ways, ""), all);
    answers(billOf(ways, "scan"), with(all, {{"confirm", "confirmed"}}));
    answers(billOf({}, ""), {{"other", "chosen other"}, {"confirm", "confirmed"}});
}

TEST_CASE("a bill of many lines is confirmed only behind the last of them", "[screens]") {
    std::vector<Charge> lines;
    for (int i = 0; i < 40; ++i) lines.push_back({fmt::format("第 {} 项", i), {100}});
    const Bill bill{"请核对", {}, *Charges::of(lines, {4000}), {}, {}, {}, "去付款"};
    answers(bill, {{"confirm", "confirmed"}});
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(bill)};
        robot.turnTo(0);
        CHECK(robot.tap("confirm") == "touched");
    }
}

TEST_CASE("a camera takes, takes again and keeps", "[screens]") {
    answers(Camera{"请放好", "对准", paper(8, 6), 1.414F, {}, "太暗了", Tone::warning, "拍照", {}, buttons}, {{"confirm", "confirmed"}, {"other", "chosen other"}});
    answers(Camera{"清楚吗？", "", paper(8, 6), 0, {{0.1F, 0.1F}, {0.9F, 0.1F}, {0.9F, 0.7F}, {0.1F, 0.7F}}, {}, Tone::warning, "用这张", "重拍"},
            {{"confirm", "confirmed"}, {"decline", "declined"}});
    answers(Camera{"请放好", "对准", {}, 1.414F, {}, {}, Tone::warning, "拍照"}, {{"confirm", "confirmed"}});   // no picture yet
}

TEST_CASE("a code for the phone has the given buttons, and a new one when it may be had", "[screens]") {
    const std::vector<std::string> steps{"扫这个码", "照做"};
    answers(PhoneCode{"用手机传", "只能用一次", steps, "https://platform.example/u/1", 170, 180, "过期了", {}, Tone::primary, buttons}, {{"other", "chosen other"}});
    answers(PhoneCode{"用手机传", "只能用一次", steps, "https://platform.example/u/1", 0, 180, "过期了", {}, Tone::primary, buttons, "换一个码"},
            {{"other", "chosen other"}, {"confirm", "confirmed"}});
}

TEST_CASE("five faces answer with their level, and none has to be chosen", "[screens]") {
    answers(ratingOf(""), {{"5", "chosen 5"}, {"4", "chosen 4"}, {"3", "chosen 3"}, {"2", "chosen 2"}, {"1", "chosen 1"}, {"decline", "declined"}});
}

TEST_CASE("the tags of a level are turned, the first ones at once and the others behind a touch", "[screens]") {
    const Answers first{{"2", "chosen 2"}, {"100", "chosen 100"}, {"101", "chosen 101"}, {"102", "chosen 102"}, {"more", "touched"},
                        {"other", "chosen other"}, {"decline", "declined"}, {"confirm", "confirmed"}};
    answers(ratingOf("2"), first);
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(ratingOf("2"))};
        for (robot.turnTo(0); !robot.screen().find("more"); robot.tap("next_page")) {}
        robot.tap("more");
        CHECK_FALSE(robot.screen().find("more"));
        while (!robot.screen().find("104")) robot.tap("next_page");
        CHECK(robot.tap("104") == "chosen 104");
    }
}

TEST_CASE("a rating that lacks something cannot be sent, but can always be left out", "[screens]") {
    Rating rating = ratingOf("1");
    rating.ready = false;
    rating.later = "先选一条";
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(rating)};
        robot.turnTo(0);
        CHECK(robot.tap("confirm") == "touched");
        CHECK(robot.tap("decline") == "declined");
    }
}
