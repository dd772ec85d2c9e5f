#include "tests/ui/screens/answers.h"
#include "tests/ui/screens/rules.h"

using namespace ui;

namespace {

// A page of A4 whose every pixel says where it is: red from left to right, green from top to bottom.
Picture page(int width = 1440) {
    const int height = width * 297 / 210;
    auto pixels = std::make_shared<std::vector<std::uint32_t>>();
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            pixels->push_back(0xFF000000 | static_cast<std::uint32_t>(255 * x / width) << 16 | static_cast<std::uint32_t>(255 * y / height) << 8);
    return {width, height, std::move(pixels)};
}

struct Seen { int left, right, top, bottom; };       // parts of the page in 255ths, at the edges of its view

struct Viewer {
    explicit Viewer(const Setting& setting, int pages = 2) : screen{setting.panel} {
        view = viewOf(Document{"失业登记证明", std::vector<Picture>(static_cast<std::size_t>(pages), page()), {{"电子印章", "演示", "验证通过", Tone::success}}, {}, "打印", {}});
        view.modes = setting.modes;
        look();
    }
    void look() { screen.show(view); }
    bool can(const char* id) const { return screen.find(id) && screen.find(id)->enabled; }
    bool tap(const char* id) {
        if (!can(id)) return false;
        screen.tap(id);
        look();
        return true;
    }
    Seen seen() {
        for (const Widget& w : screen.widgets())
            if (w.role == Role::picture) {
                const auto at = [&](float x, float y) { return screen.pixel(static_cast<int>(w.x + x), static_cast<int>(w.y + y)); };
                const auto red = [](std::uint32_t colour) { return static_cast<int>(colour >> 16 & 0xFF); };
                const auto green = [](std::uint32_t colour) { return static_cast<int>(colour >> 8 & 0xFF); };
                const float in = 12, x = w.width - 30, y = w.height - 30;        // inside of the outline and of the bars
                return {red(at(in, in)), red(at(x, in)), green(at(in, in)), green(at(in, y))};
            }
        FAIL("no page is shown");
        return {};
    }

    Headless screen;
    View view;
};

}  // namespace

TEST_CASE("a page is enlarged in two steps, each in its place on the page, and made whole again", "[screens]") {
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast) continue;
        INFO(setting.name);
        Viewer viewer{setting};
        const Seen whole = viewer.seen();
        CHECK(whole.right - whole.left > 200);
        CHECK(whole.bottom - whole.top > 200);
        CHECK_FALSE(viewer.can("zoom_out"));
        REQUIRE(viewer.tap("zoom_in"));
        const Seen wide = viewer.seen();
        CHECK(wide.right - wide.left > 200);         // all of its width
        CHECK(wide.bottom - wide.top < whole.bottom - whole.top);
        REQUIRE(viewer.tap("zoom_in"));
        const Seen close = viewer.seen();
        CHECK(close.right - close.left < 160);
        CHECK(close.top < 20);
        CHECK_FALSE(viewer.can("zoom_in"));
        while (viewer.tap("zoom_out") || viewer.tap("zoom_whole")) {}
        CHECK(viewer.seen().bottom == whole.bottom);
    }
}

TEST_CASE("an enlarged page is moved to each of its edges, and no further", "[screens]") {
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast) continue;
        INFO(setting.name);
        Viewer viewer{setting};
        viewer.tap("zoom_in"), viewer.tap("zoom_in");
        CHECK_FALSE(viewer.can("move_left"));
        CHECK_FALSE(viewer.can("move_up"));
        int touches = 0;
        for (Seen before = viewer.seen(); viewer.tap("move_down"); ++touches) {
            const Seen now = viewer.seen();
            CHECK(now.top > before.top);
            CHECK(now.top < before.bottom);          // some of it is seen again: no line is lost between two views
            before = now;
        }
        CHECK(touches >= 1);
        CHECK(viewer.seen().bottom > 230);
        while (viewer.tap("move_right")) {}
        CHECK(viewer.seen().right > 225);
        CHECK(viewer.can("move_left"));
        while (viewer.tap("move_up") || viewer.tap("move_left")) {}
        CHECK(viewer.seen().top < 20);
        CHECK(viewer.seen().left < 20);
    }
}

TEST_CASE("what is in the middle stays there when the page is enlarged, and another page begins at its beginning", "[screens]") {
    Viewer viewer{settings().front()};
    viewer.tap("zoom_in");
    while (viewer.tap("move_down")) {}
    const Seen wide = viewer.seen();
    viewer.tap("zoom_in");
    const Seen close = viewer.seen();
    CHECK(close.top > wide.top);
    CHECK(close.bottom < wide.bottom + 8);
    REQUIRE(viewer.tap("next_page"));
    CHECK(viewer.seen().top < 20);
    CHECK(viewer.seen().left < 20);
}

TEST_CASE("an enlarged page keeps the rules of sizes and places", "[screens]") {
    for (const Setting& setting : settings()) {
        Viewer viewer{setting};
        std::string broken;
        const auto look = [&](const char* where) {
            for (const std::string& one : brokenRules(viewer.screen.widgets(), setting, false)) broken += fmt::format("{} {}: {}\n", setting.name, where, one);
        };
        viewer.tap("zoom_in"), look("wide");
        viewer.tap("move_down"), look("wide, moved");
        viewer.tap("zoom_in"), look("close");
        viewer.tap("move_right"), viewer.tap("move_down"), look("close, moved");
        viewer.tap("next_page"), look("next page");
        CHECK(broken == "");
    }
}

TEST_CASE("the page is printed from every size", "[screens]") {
    for (const PanelConfig& panel : panels()) {
        Robot robot{panel, viewOf(Document{"证明", {page(210)}, {}, {}, "打印", {}})};
        for (int zoom = 0; zoom < 3; ++zoom) {
            robot.turnTo(0);
            for (int i = 0; i < zoom; ++i) CHECK(robot.tap("zoom_in") == "touched");
            CHECK(robot.tap("confirm") == "confirmed");
        }
    }
}
