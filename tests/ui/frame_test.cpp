#include <catch2/catch.hpp>

#include "tests/ui/headless.h"

namespace ui {
namespace {

using namespace std::chrono_literals;

std::optional<Answer> twoButtons(Frame& frame) {
    frame.fill(frame.area(), 0xFFFFFFFF);
    frame.text("失业登记", {10, 10, 200, 0}, {7.3F}, "title");
    std::optional<Answer> answer;
    if (frame.tapped("confirm", {10, 50, 60, 20}, "确认")) answer = Confirmed{};
    if (frame.tapped("cancel", {100, 50, 60, 20}, "取消")) answer = Declined{};
    frame.disabled("later", {10, 100, 60, 20}, "以后");
    frame.fill({10, 50, 60, 20}, frame.pressed("confirm") ? 0xFF0000FF : 0xFF00FF00);
    return answer;
}

template <class T> bool only(const std::vector<Answer>& answers) {
    return answers.size() == 1 && std::holds_alternative<T>(answers[0]);
}

}  // namespace

TEST_CASE("a frame remembers its widgets: id, words, place, role, whether they live") {
    Headless screen;
    screen.show(twoButtons);
    REQUIRE(screen.find("confirm"));
    CHECK(screen.find("confirm")->words == "确认");
    CHECK(screen.find("confirm")->x == std::round(10 * 1080 / 268.0));
    CHECK(screen.find("confirm")->width == Approx(60 * 1080 / 268.0).margin(1));
    CHECK(screen.find("confirm")->role == Role::button);
    CHECK(screen.find("title")->role == Role::text);
    CHECK(screen.find("title")->capital == 7.3F);
    CHECK_FALSE(screen.find("title")->clipped);
    CHECK_FALSE(screen.find("later")->enabled);
    CHECK(screen.sees("失业"));
    CHECK_FALSE(screen.sees("工伤"));
    CHECK(screen.widgets().size() == 4);
}

TEST_CASE("a tap by id gives one answer and is seen as pressed before") {
    Headless screen;
    screen.show(twoButtons);
    const Point at = Headless::middle(*screen.find("confirm"));
    screen.down(at);
    CHECK(screen.show(twoButtons).empty());
    CHECK(screen.pixel(static_cast<int>(at.x), static_cast<int>(at.y)) == 0x0000FF);
    screen.up(at);
    CHECK(only<Confirmed>(screen.show(twoButtons)));
    CHECK(screen.pixel(static_cast<int>(at.x), static_cast<int>(at.y)) == 0x00FF00);
    CHECK(screen.show(twoButtons).empty());
}

TEST_CASE("a touch that hits nothing says that somebody is there") {
    Headless screen;
    screen.show(twoButtons);
    screen.tap(Point{900, 1800});
    CHECK(only<Touched>(screen.show(twoButtons)));
    screen.tap("later");
    CHECK(only<Touched>(screen.show(twoButtons)));
}

TEST_CASE("what the finger does after an answer is kept for the next screen, where it comes too soon") {
    auto config = Headless::quickPanel();
    config.debounce = 500ms;
    Headless screen(config);
    screen.show(twoButtons, 1);
    screen.tap("confirm"), screen.tap("confirm");
    CHECK(only<Confirmed>(screen.show(twoButtons, 1)));
    screen.now += 20ms;
    CHECK(only<Touched>(screen.show(twoButtons, 2)));
    screen.now += 500ms;
    screen.tap("confirm");
    CHECK(only<Confirmed>(screen.show(twoButtons, 2)));
}

TEST_CASE("a screen's numbers are kept while it is shown and forgotten when another comes") {
    Headless screen;
    const Panel::Draw paged = [](Frame& frame) -> std::optional<Answer> {
        if (frame.tapped("more", {10, 50, 60, 20}, "下一页")) ++frame.state("page");
        frame.text(std::to_string(frame.state("page")), {10, 10, 100, 0}, {});
        return std::nullopt;
    };
    screen.show(paged, 1);
    screen.tap("more");
    CHECK(only<Touched>(screen.show(paged, 1)));
    CHECK(screen.sees("1"));
    screen.show(paged, 2);
    CHECK(screen.sees("0"));
}

TEST_CASE("a state that changes after it was drawn is drawn again at once") {
    Headless screen;
    const Panel::Draw late = [](Frame& frame) -> std::optional<Answer> {
        frame.text(std::to_string(frame.state("page")), {10, 10, 100, 0}, {});
        if (frame.tapped("more", {10, 50, 60, 20}, "下一页")) ++frame.state("page");
        return std::nullopt;
    };
    screen.show(late);
    screen.tap("more");
    screen.show(late);
    CHECK(screen.sees("1"));
}

TEST_CASE("what lies below a warning takes no touch") {
    Headless screen;
    const Panel::Draw covered = [](Frame& frame) -> std::optional<Answer> {
        std::optional<Answer> below;
        frame.inert([&] { below = twoButtons(frame); });
        if (below) return below;
        if (frame.touched()) return StillHere{};
        return std::nullopt;
    };
    screen.show(covered);
    CHECK_FALSE(screen.find("confirm")->enabled);
    screen.tap("confirm");
    CHECK(only<StillHere>(screen.show(covered)));
}

TEST_CASE("a stroke is answered when the finger leaves the pad") {
    Headless screen;
    std::size_t seenWhileDown = 0;
    const Panel::Draw pad = [&](Frame& frame) -> std::optional<Answer> {
        auto stroke = frame.stroke("pad", {10, 10, 200, 100}, "签名处");
        seenWhileDown = std::max(seenWhileDown, frame.strokeSoFar().size());
        if (stroke) return Drawn{{*stroke}};
        return std::nullopt;
    };
    screen.show(pad);
    screen.down({100, 100}), screen.move({200, 150}), screen.move({300, 200});
    CHECK(screen.show(pad).empty());
    CHECK(seenWhileDown == 3);
    screen.up({300, 200});
    const auto answers = screen.show(pad);
    REQUIRE(only<Drawn>(answers));
    CHECK(std::get<Drawn>(answers[0]).strokes[0].size() == 3);
}

TEST_CASE("text wraps to its box, knows its height, and says when it did not fit") {
    Headless screen;
    Size measured, drawn;
    screen.show([&](Frame& frame) -> std::optional<Answer> {
        const TextStyle style{7.3F};
        const std::string words = "请携带居民身份证原件，到本机办理失业登记；办理结果可在办件进度中查询。";
        measured = frame.measure(words, style, 120);
        drawn = frame.text(words, {10, 10, 120, 0}, style, "fits");
        frame.text(words, {10, 200, 120, frame.lineHeight(style) * 2}, style, "too_high");
        TextStyle one = style;
        one.lines = 1;
        frame.text(words, {10, 300, 120, 0}, one, "cut");
        CHECK(measured.height == Approx(frame.lineHeight(style) * std::round(measured.height / frame.lineHeight(style))));
        return std::nullopt;
    });
    CHECK(measured.height == drawn.height);
    CHECK(drawn.width <= 120);
    CHECK_FALSE(screen.find("fits")->clipped);
    CHECK(screen.find("too_high")->clipped);
    CHECK(screen.find("cut")->clipped);
    CHECK(screen.find("cut")->width <= 120 * 1080 / 268.0);
}

TEST_CASE("rare characters of names come from a rare font, never as an empty box") {
    Headless screen;
    screen.show([&](Frame& frame) -> std::optional<Answer> {
        frame.fill(frame.area(), 0xFFFFFFFF);
        float y = 10;
        for (auto* name : {"王𠮷", "王𬎆", "王㐂", "王\xF4\x8F\xBF\xBD"}) frame.text(name, {10, y, 0, 0}, {15}), y += 40;
        return std::nullopt;
    });
    // The last one no font has; the second characters of the others differ from its sign.
    auto second = [&](int row) {
        std::vector<std::uint32_t> pixels;
        const int left = static_cast<int>(screen.widgets()[0].x) + 82, top = static_cast<int>((10.F + 40.F * static_cast<float>(row)) * 1080 / 268);
        for (int y = top; y < top + 120; ++y)
            for (int x = left; x < left + 80; ++x) pixels.push_back(screen.pixel(x, y));
        return pixels;
    };
    for (int row = 0; row < 3; ++row) {
        const auto drawn = second(row);
        CHECK(drawn != second(3));
        CHECK(std::count(drawn.begin(), drawn.end(), 0U) > 100);
    }
}

TEST_CASE("large text scales by 1.4, and only where it is asked for") {
    Headless screen;
    Modes large;
    large.largeText = true;
    float normal = 0, scaled = 0;
    screen.show([&](Frame& f) -> std::optional<Answer> { normal = f.scale(); return std::nullopt; });
    screen.show([&](Frame& f) -> std::optional<Answer> { scaled = f.scale(); return std::nullopt; }, 1, large);
    CHECK(normal == 1);
    CHECK(scaled == 1.4F);
}

TEST_CASE("a font that is missing stops the start with one line that names it") {
    FontConfig fonts;
    fonts.textBold = "/nowhere/Bold.ttc";
    CHECK_THROWS_WITH(Headless(Headless::quickPanel(), fonts), Catch::Contains("/nowhere/Bold.ttc"));
    fonts.textBold.clear();
    fonts.faces = "/nowhere/Faces.ttf";
    CHECK_THROWS_WITH(Headless(Headless::quickPanel(), fonts), Catch::Contains("/nowhere/Faces.ttf"));
    fonts.faces.clear();
    fonts.textBold = "/etc/hostname";
    fonts.text = "/etc/hostname";
    CHECK_THROWS_AS(Headless(Headless::quickPanel(), fonts), std::runtime_error);
}

TEST_CASE("two screens in one program do not disturb one another") {
    Headless one, two;
    one.show(twoButtons), two.show(twoButtons);
    one.tap("confirm");
    CHECK(two.show(twoButtons).empty());
    CHECK(only<Confirmed>(one.show(twoButtons)));
}

TEST_CASE("a character that no font has shows its code point; rare ones that a font has are drawn") {
    Headless screen;
    screen.show([](Frame& frame) -> std::optional<Answer> {
        const TextStyle style;
        auto width = [&](const char* words) { return frame.measure(words, style).width; };
        CHECK(width("王\U0003FFFD明") == width("王[U+3FFFD]明"));
        CHECK(width("王\uE000明") == width("王[U+E000]明"));
        for (auto* rare : {"\u3400", "\u4DB5", "\U00020000", "\U0002A6D6", "\U0002B740", "\U00030000"}) CHECK(width(rare) == width("一"));
        return std::nullopt;
    });
}

}  // namespace ui
