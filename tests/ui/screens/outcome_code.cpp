#include <catch2/catch.hpp>

#include "tests/ui/headless.h"

using namespace ui;

namespace {

bool beside(const std::string& code, const std::string& words) {
    Headless screen;
    View view;
    view.screen = 1;
    view.prompt = Outcome{Tone::success, "好了", {}, {}, {}, code, {}, "完成"};
    screen.show(view);
    return screen.sees(words);
}

}  // namespace

TEST_CASE("beside a code stands who is to scan it: the resident's phone, or this terminal the next time", "[screens]") {
    CHECK(beside("JJ1:43068126112100013:7F", "下次来一扫就能接着查"));
    CHECK_FALSE(beside("JJ1:43068126112100013:7F", "用手机扫"));
    CHECK(beside("https://bills.example/e/000001", "用手机扫这个码"));
    CHECK_FALSE(beside("https://bills.example/e/000001", "下次来一扫"));
}
