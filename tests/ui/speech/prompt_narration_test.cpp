#include <catch2/catch.hpp>

#include "tests/ui/headless.h"
#include "tests/support/text.h"
#include "ui/speech/narrator.h"
#include "ui/speech/spoken.h"
#include "ui/text.h"

using namespace ui;
using namespace std::chrono;

namespace {

// A resident who hears the screens of the newer prompts and never sees them.
struct Listener {
    Headless screen{};
    View view{};
    Narrator narrator{};
    Ears ears = Ears::hall;

    explicit Listener(Prompt prompt, Ears hearing = Ears::hall) : ears{hearing} {
        view.prompt = std::move(prompt);
        view.modes.voice = view.modes.keys = true;
        view.screen = 1;
        view.surround.canBack = true;
    }
    std::string hears() {
        screen.show(view);
        return narrator.follow(view, screen.widgets(), screen.panel().attention(), ears).value_or("");
    }
    std::string press(PadKey key) {
        screen.panel().press(key);
        return hears();
    }
    // Walks on until that is heard.
    std::string find(const std::string& words) {
        for (int i = 0; i < 60; ++i)
            if (const std::string said = press(PadKey::down); support::contains(said, words)) return said;
        return {};
    }
    std::string shows(Prompt prompt, bool anew) {
        view.prompt = std::move(prompt);
        view.screen += anew;
        return hears();
    }
};

Date dateOf(const std::string& text) { return {"出生日期", "和户口簿上的一样", text, year{1900} / 1 / 1, year{2026} / 11 / 21, {}, "填好了"}; }
Region regionOf() { return {"常住地址：哪个村（社区）？", "从大到小选", {{"弼时镇", "重选乡镇"}}, {{"1", "演示一村"}, {"2", "演示二村"}}, {}, "接着写"}; }

}  // namespace

TEST_CASE("a date is asked for part by part aloud, and each choice is said as a person would say it", "[speech]") {
    Listener listener{dateOf("")};
    CHECK(support::contains(listener.hears(), "出生日期：哪个年代？"));
    CHECK(support::contains(listener.find("1940年代"), "1940年代，按钮"));
    CHECK(spokenForm("1940年代", Language::zh) == "一九四零年代");
    CHECK(support::contains(listener.shows(dateOf("194"), true), "出生日期：哪一年？"));
    CHECK(support::contains(listener.find("1949年"), "1949年，按钮"));
    listener.shows(dateOf("194912"), true);
    CHECK(support::contains(listener.find("31日"), "31日，按钮"));
}

TEST_CASE("of a date that was chosen the hall hears that it was, and the headset what it is", "[speech]") {
    for (const Ears ears : {Ears::hall, Ears::headset}) {
        Listener listener{dateOf("194912"), ears};
        const std::string first = listener.hears(), after = listener.shows(dateOf("19491231"), false), whole = listener.shows(dateOf("19491231"), true);
        INFO(first << after << whole);
        CHECK(support::contains(after + whole, "1949年12月31日") == (ears == Ears::headset));
        CHECK(support::contains(first + after + whole, "1949") == (ears == Ears::headset));
        CHECK(support::contains(listener.find("重选年份"), "1949年") == (ears == Ears::headset));
        CHECK(support::contains(listener.find("31日"), "已选"));
    }
}

TEST_CASE("on a low panel too the part that is asked for is said", "[speech]") {
    PanelConfig low = Headless::quickPanel();
    low.width = 1920, low.height = 1080, low.widthMm = 344;
    Listener listener{dateOf("1949")};
    Headless other{low};
    other.show(listener.view);
    CHECK(support::contains(pageWords(other.widgets(), Ears::hall), "几月？"));
}

TEST_CASE("the path to a place is for the headset, the places to choose from are for all", "[speech]") {
    for (const Ears ears : {Ears::hall, Ears::headset}) {
        Listener listener{regionOf(), ears};
        const std::string page = listener.hears();
        CHECK(support::contains(page, "哪个村（社区）？"));
        CHECK_FALSE(support::contains(page, "弼时镇"));
        const std::string again = listener.find("重选乡镇");
        CHECK(support::contains(again, "按钮"));
        CHECK(support::contains(again, "弼时镇") == (ears == Ears::headset));
        CHECK(support::contains(listener.find("演示二村"), "演示二村，按钮"));
    }
}

TEST_CASE("a bill is read with its lines, and its sum once", "[speech]") {
    const Bill bill{"请核对", "补办", *Charges::of({{"工本费", {4000}}, {"补贴", {-2000}}}, {2000}), {{"phone", "手机扫码付", ""}}, "phone", {}, "去付款"};
    Listener listener{bill};
    const std::string page = listener.hears();
    CHECK(support::contains(page, "工本费，¥40.00"));
    CHECK(support::contains(page, "补贴，减 ¥20.00"));
    CHECK(support::contains(page, "合计，¥20.00"));
    CHECK_FALSE(support::contains(page, "贰拾"));
    CHECK(support::contains(listener.find("手机扫码付"), "已选"));
    CHECK(spokenForm("减 ¥20.00", Language::zh) == "减 二十元");
    CHECK(spokenForm("¥1,234.50", Language::zh) == "一千二百三十四元五角");
    CHECK(spokenForm("¥20.00", Language::en) == "20 yuan");
}

TEST_CASE("what a camera advises is said when it changes, and not again with every picture", "[speech]") {
    Camera camera{"请放好", "对准四个角", {}, 1.414F, {}, {}, Tone::warning, "拍照"};
    const auto picture = [] { return Picture{4, 3, std::make_shared<const std::vector<std::uint32_t>>(12, 0xFF808080)}; };
    camera.picture = picture();
    Listener listener{camera};
    CHECK(support::contains(listener.hears(), "对准四个角"));
    camera.picture = picture();
    CHECK(listener.shows(camera, false).empty());
    camera.advice = "太暗了，请打开灯";
    CHECK(listener.shows(camera, false) == "太暗了，请打开灯。");
    camera.picture = picture();
    CHECK(listener.shows(camera, false).empty());
}

TEST_CASE("of a code for the phone the time left is said once, that it is over when it is", "[speech]") {
    PhoneCode phone{"用手机传", "只能用一次", {"扫这个码"}, "https://platform.example/u/1", 172, 180, "这个码过期了", {}, Tone::primary, {{"no_phone", "不用手机"}}};
    Listener listener{phone};
    CHECK(support::contains(listener.hears(), "还剩 2 分 52 秒"));
    for (phone.seconds = 171; phone.seconds > 168; --phone.seconds) CHECK(listener.shows(phone, false).empty());
    phone.message = "手机已经扫到";
    CHECK(listener.shows(phone, false) == "手机已经扫到。");
    phone.seconds = 0;
    CHECK(support::contains(listener.shows(phone, false), "这个码过期了"));
}

TEST_CASE("faces are said in words, tags with their state, and what is missing before a rating can be sent", "[speech]") {
    Rating rating{"满意吗？", "评不评都可以", {{"5", "非常满意"}, {"1", "非常不满意"}}};
    rating.confirm = "提交评价", rating.decline = "不评价", rating.tagsHeading = "差在哪里？";
    Listener listener{rating};
    listener.hears();
    CHECK(support::contains(listener.find("非常不满意"), "非常不满意，按钮"));
    rating.level = "1", rating.ready = false, rating.later = "先选一条";
    rating.tags = {{"108", "态度差", true}, {"109", "等得太久"}};
    CHECK(support::contains(listener.shows(rating, true), "差在哪里？"));
    CHECK(support::contains(listener.find("非常不满意"), "已选"));
    CHECK(support::contains(listener.find("态度差"), "态度差，选项，已选"));
    CHECK(support::contains(listener.find("等得太久"), "等得太久，选项，未选"));
    CHECK(support::contains(listener.find("先选一条"), "现在不能选"));
}

TEST_CASE("a page is enlarged and moved by keys", "[speech]") {
    auto pixels = std::make_shared<const std::vector<std::uint32_t>>(210 * 297, 0xFFFFFFFF);
    Listener listener{Document{"证明", {{210, 297, pixels}}, {}, {}, "打印", {}}};
    listener.hears();
    for (int i = 0; i < 2; ++i) {
        CHECK(support::contains(listener.find("放大"), "按钮"));
        listener.press(PadKey::ok);
    }
    CHECK_FALSE(listener.find("向右").empty());
    listener.press(PadKey::ok);
    CHECK_FALSE(listener.find("向左").empty());
}
