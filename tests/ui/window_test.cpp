#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sys/eventfd.h>
#include <sys/resource.h>
#include <unistd.h>

#include "ui/window.h"

namespace ui {
namespace {

using namespace std::chrono_literals;

struct Driver {
    explicit Driver(const char* name) { name ? ::setenv("SDL_VIDEODRIVER", name, 1) : ::unsetenv("SDL_VIDEODRIVER"); }
    ~Driver() { ::unsetenv("SDL_VIDEODRIVER"); }
};

PanelConfig quick(int rotation = 0) {
    PanelConfig config;
    config.debounce = config.keyDebounce = 0ms;
    config.rotation = rotation;
    return config;
}

View question() {
    View view;
    view.surround.site = "便民服务自助终端";
    view.surround.clock = "09:41";
    view.prompt = Notice{"失业登记", "请先看一遍。", {{"需要什么", {"居民身份证原件"}}}, "我知道了"};
    view.screen = 1;
    return view;
}

struct Wake {
    int file = ::eventfd(0, EFD_CLOEXEC);
    ~Wake() { ::close(file); }
};

double processorSeconds() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

}  // namespace

TEST_CASE("a window without a display shows a view, is tapped by id, and saves what it shows") {
    for (auto* name : {"offscreen", "dummy"})
        for (int rotation : {0, 90, 180, 270}) {
            const Driver driver(name);
            Window window(quick(rotation), {});
            CHECK(window.show(question()).empty());
            const auto before = window.pictureHash();
            INFO(name << " turned by " << rotation);
            REQUIRE(window.tap("confirm"));
            const auto answers = window.show(question());
            REQUIRE(answers.size() == 1);
            CHECK(std::holds_alternative<Confirmed>(answers[0]));
            CHECK(window.framesPresented() == 2);    // pressed; what the answer brings is painted by the next show
            CHECK(window.pictureHash() != before);
            CHECK(window.show(question()).empty());
            CHECK(window.framesPresented() == 3);
            CHECK(window.pictureHash() == before);
            CHECK_FALSE(window.tap("no_such_widget"));
        }
}

TEST_CASE("the picture is the same however the panel hangs") {
    const Driver driver("offscreen");
    std::vector<std::uint64_t> hashes;
    for (int rotation : {0, 90, 180, 270}) {
        Window window(quick(rotation), {});
        window.show(question());
        hashes.push_back(window.pictureHash());
    }
    CHECK(hashes == std::vector<std::uint64_t>(4, hashes[0]));
}

TEST_CASE("a view that did not change presents nothing; one that did presents once") {
    const Driver driver("offscreen");
    Window window(quick(), {});
    auto view = question();
    for (int n = 0; n < 5; ++n) window.show(view);
    CHECK(window.framesPresented() == 1);
    view.surround.clock = "09:42";
    for (int n = 0; n < 5; ++n) window.show(view);
    CHECK(window.framesPresented() == 2);
}

TEST_CASE("a window saves a PNG") {
    const Driver driver("offscreen");
    Window window(quick(), {});
    window.show(question());
    const auto path = std::filesystem::temp_directory_path() / fmt::format("window-{}.png", ::getpid());
    window.savePng(path);
    std::ifstream file(path, std::ios::binary);
    std::string start(8, '\0');
    file.read(start.data(), 8);
    CHECK(start == "\x89PNG\r\n\x1a\n");
    CHECK(std::filesystem::file_size(path) > 10000);
    std::filesystem::remove(path);
    CHECK_THROWS_WITH(window.savePng("/nowhere/picture.png"), Catch::Contains("/nowhere/picture.png"));
}

TEST_CASE("a video driver that was not asked for is refused") {
    const Driver none(nullptr);
    const char* display = std::getenv("DISPLAY");
    const std::string kept = display ? display : "";
    ::unsetenv("DISPLAY");
    CHECK_THROWS_WITH(Window(quick(), {}), Catch::Contains("there is no display"));
    {
        const Driver x11("x11");
        CHECK_THROWS_AS(Window(quick(), {}), std::runtime_error);
    }
    if (display) ::setenv("DISPLAY", kept.c_str(), 1);
}

TEST_CASE("an idle window sleeps until it is woken, without work") {
    const Driver driver("offscreen");
    Window window(quick(), {});
    window.show(question());
    const Wake wake;
    const double before = processorSeconds();
    window.sleep(wake.file, 300ms);                  // nothing happens: all of it is slept
    CHECK(processorSeconds() - before < 0.01);       // SDL's own waiting would look 300 times
    ::eventfd_write(wake.file, 1);
    window.sleep(wake.file, std::nullopt);           // without an end: only the wake lets this test go on
    CHECK(window.framesPresented() == 1);
}

TEST_CASE("a tap that waits lets nobody sleep") {
    const Driver driver("offscreen");
    Window window(quick(), {});
    window.show(question());
    REQUIRE(window.tap("confirm"));
    const Wake wake;
    window.sleep(wake.file, std::nullopt);
    CHECK(window.show(question()).size() == 1);
}

TEST_CASE("a button is dead for the debounce time after the screen changed") {
    const Driver driver("offscreen");
    auto config = quick();
    config.debounce = 1h;
    Window window(config, {});
    auto view = question();
    window.show(view);
    view.screen = 2;
    window.show(view);
    REQUIRE(window.tap("confirm"));
    const auto answers = window.show(view);
    REQUIRE(answers.size() == 1);
    CHECK(std::holds_alternative<Touched>(answers[0]));
}

}  // namespace ui
