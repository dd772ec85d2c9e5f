#include <catch2/catch.hpp>

#include "ui/frame/line_breaker.h"

namespace ui {
namespace {

// Ideographs and full-width marks are 10 wide, the rest 5.
std::vector<std::string> wrapped(const std::string& text, float width) {
    std::vector<Advance> advances;
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] & 0xC0) != 0x80) advances.push_back({at, text[at] & 0x80 ? 10.F : text[at] == '\n' ? 0.F : 5.F});
    std::vector<std::string> lines;
    LineBreaker breaker;
    for (auto& line : breaker.wrap(text, advances, width)) lines.push_back(text.substr(line.begin, line.end - line.begin));
    return lines;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a text that fits stays on one line") {
    CHECK(wrapped("失业登记", 40) == Lines{"失业登记"});
    CHECK(wrapped("失业登记", 0) == Lines{"失业登记"});
    CHECK(wrapped("", 40) == Lines{""});
}

TEST_CASE("Chinese breaks between any characters, but no line begins with 。 or ，") {
    CHECK(wrapped("失业登记，办理中的人。", 40) == Lines{"失业登", "记，办理", "中的人。"});
    CHECK(wrapped("我要办理失业登记。", 40) == Lines{"我要办理", "失业登", "记。"});   // 业登记。 would leave the line above too short
}

TEST_CASE("no paragraph ends in a line of one or two characters: the line above gives some, from where a word ends") {
    CHECK(wrapped("请现在就把身份证放在读卡区", 120) == Lines{"请现在就把身份证放在", "读卡区"});
    CHECK(wrapped("各办各的，一起看进度。办好一件告诉您一件。", 200) == Lines{"各办各的，一起看进度。办好一件告诉", "您一件。"});
    CHECK(wrapped("已经通知管理员，请再试一次，或打电话开。", 190) == Lines{"已经通知管理员，请再试一次，", "或打电话开。"});
    CHECK(wrapped("第一段到这里就完了\n第二段", 80) == Lines{"第一段到这里", "就完了", "第二段"});
    CHECK(wrapped("please put it down on it", 110) == Lines{"please put it down", "on it"});
}

TEST_CASE("English words stay whole and blanks at a line's end vanish") {
    CHECK(wrapped("Put the card here", 50) == Lines{"Put the", "card here"});
}

TEST_CASE("a number too long for any line is broken anywhere, and loses no digit") {
    CHECK(wrapped("43068120261121000012", 50) == Lines{"4306812026", "1121000012"});
    CHECK(wrapped("编号43068120261121", 50) == Lines{"编号", "4306812026", "1121"});
}

TEST_CASE("a line feed ends a line; a character wider than the box still has one") {
    CHECK(wrapped("一\n\n二", 40) == Lines{"一", "", "二"});
    CHECK(wrapped("一二", 5) == Lines{"一", "二"});
}

TEST_CASE("a broken byte sequence is wrapped without harm") {
    const std::string broken = "失\xE4\xB8 记\xFF\xFE" "abc";
    std::string all;
    for (auto& line : wrapped(broken, 15)) all += line;
    CHECK(all.size() + 1 >= broken.size());          // at most the blank is gone
}

}  // namespace ui
