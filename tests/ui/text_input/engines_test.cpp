#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/ui/text_input/characters.h"
#include "ui/text_input/code_point.h"
#include "ui/text_input/composing.h"
#include "ui/library.h"
#include "ui/utf8.h"

using namespace ui;

namespace {

bool offers(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

std::vector<Stroke> moved(std::vector<Stroke> strokes, float scale, Point by) {
    for (Stroke& stroke : strokes)
        for (Point& point : stroke) point = {point.x * scale + by.x, point.y * scale + by.y};
    return strokes;
}

}  // namespace

TEST_CASE("a character written by hand is read, the likeliest first") {
    Handwriting hand;
    CHECK(hand.candidates(yong()).front() == "永");
    CHECK(offers(hand.candidates(ren()), "人"));          // 入 is written nearly so
    CHECK(hand.candidates(wang()).front() == "王");
    CHECK(hand.candidates(wang()).size() > 10);
    CHECK(hand.candidates({}).empty());
}

TEST_CASE("where on the pad it is written, and how large, makes no difference") {
    Handwriting hand;
    for (const auto& [scale, by] : {std::pair{0.3F, Point{0.6F, 0.1F}}, {0.5F, Point{0.02F, 0.2F}}}) CHECK(hand.candidates(moved(yong(), scale, by)).front() == "永");
    CHECK_FALSE(hand.candidates({{{0.5F, 0.5F}}}).empty());             // a dot, as a finger that only touched
}

TEST_CASE("characters that no handwriting model knows are found by their strokes") {
    const StrokeTable table;
    CHECK(offers(table.candidates("hpznphhpn"), "䶮"));                  // 龙 above 天
    CHECK(offers(table.candidates("hhhszpzph"), "㛃"));
    CHECK(offers(table.candidates("hhsh"), "王"));
    CHECK(table.candidates("").empty());
    CHECK(table.candidates("hspnzhspnzhspnzhspnzhspnzhspnzhspnz").empty());
}

TEST_CASE("a few strokes offer what ends there first, and never a character twice") {
    const StrokeTable table;
    auto all = table.candidates("szhhpz");
    CHECK(all.size() > 20);
    CHECK(offers(table.candidates("szhhpzhh"), "明"));
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
}

TEST_CASE("a code point gives its character, if it is a Chinese one") {
    CHECK(characterOf("4dae") == "䶮");
    CHECK(characterOf("36C3") == "㛃");
    CHECK(characterOf("2CC56") == "𬱖");
    CHECK(characterOf("20000") == "𠀀");
    for (const char* none : {"", "4", "41", "d800", "ffffff", "110000", "4e0g", "12345678"}) CHECK_FALSE(characterOf(none));
}

TEST_CASE("a way that is left forgets what was written in it") {
    Composing writing;
    for (const char key : {'b', 'i'}) writing.add(key);
    CHECK(offers(writing.candidates(), "弼"));
    writing.change(Way::strokes);
    CHECK(writing.empty());
    CHECK(writing.candidates().empty());
    for (const char key : {'h', 'h', 's', 'h'}) writing.add(key);
    CHECK(writing.take(0) == "壬");
    CHECK(writing.empty());
}

TEST_CASE("an engine's data is opened by its first key and closed with its way") {
    const auto open = [](const char* file) {
        const std::ifstream maps{"/proc/self/maps"};
        std::ostringstream all;
        all << maps.rdbuf();
        return all.str().find(file) != std::string::npos;
    };
    const char *words = "libpinyin/data/", *model = "handwriting-zh_CN.model";
    Composing writing;
    CHECK_FALSE(open(words));
    writing.add('a');
    CHECK(open(words));
    writing.change(Way::handwriting);
    CHECK_FALSE(open(words));
    CHECK_FALSE(open(model));
    writing.add(wang().front());
    CHECK(open(model));
    writing.change(Way::code);
    CHECK_FALSE(open(model));
}

TEST_CASE("a library or a function that is not there is told, not called") {
    CHECK_THROWS_AS(Library{"libno-such-thing.so.1"}, std::runtime_error);
    CHECK_THROWS_AS(Library{"libzinnia.so.0"}["zinnia_no_such_thing"], std::runtime_error);
}

TEST_CASE("text is counted and shortened by characters") {
    CHECK(lengthOf("王𠀀a") == 3);
    CHECK(withoutLast("王𠀀") == "王");
    CHECK(withoutLast("") == "");
    CHECK(withoutFirst("王𠀀a", 2) == "a");
    CHECK(withoutFirst("王", 5) == "");
}
