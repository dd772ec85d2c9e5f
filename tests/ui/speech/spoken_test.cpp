#include <catch2/catch.hpp>

#include "ui/speech/spoken.h"
#include "ui/text.h"

using namespace ui;

namespace {

std::string zh(const char* shown) { return spokenForm(shown, Language::zh); }
std::string en(const char* shown) { return spokenForm(shown, Language::en); }

}  // namespace

TEST_CASE("dates and times are said as people say them", "[speech]") {
    CHECK(zh("2026年11月21日 09:41") == "二零二六年十一月二十一日 九点四十一分");
    CHECK(zh("11月2日 周六") == "十一月二日 周六");
    CHECK(zh("工作日 9:00–12:00，13:00–17:05") == "工作日 九点到十二点，十三点到十七点零五分");
    CHECK(zh("2:30") == "两点三十分");
    CHECK(en("2026-11-21 09:05") == "21 November 2026 9 oh 5");
    CHECK(en("13:00") == "13 o'clock");
}

TEST_CASE("money is said in yuan, jiao and fen", "[speech]") {
    CHECK(zh("¥20.00") == "二十元");
    CHECK(zh("¥1,234.56") == "一千二百三十四元五角六分");
    CHECK(zh("¥0.05") == "五分");
    CHECK(zh("¥3.05") == "三元零五分");
    CHECK(en("¥20.00") == "20 yuan");
    CHECK(en("¥20.50") == "20 yuan 50");
}

TEST_CASE("numbers of people and cases are said digit by digit", "[speech]") {
    CHECK(zh("13800000000") == "幺三八，零零零零，零零零零");
    CHECK(zh("138 1234 5678") == "幺三八，幺二三四，五六七八");
    CHECK(zh("11010519491231002X") == "幺幺零幺零五，幺九四九幺二三幺，零零二X");
    CHECK(zh("0000-0000000") == "零零零零，零零零零，零零零");
    CHECK(zh("12345") == "幺二三四五");
    CHECK(zh("0001 号机") == "零零零幺 号机");
    CHECK(zh("办件编号 1244 1500 4T34 42") == "办件编号 幺二四四，幺五零零，四T三四，四二");
    CHECK(zh("430681107000-20261121-0001") == "四三零六，八幺幺零，七零零零，二零二六，幺幺二幺，零零零幺");
    CHECK(en("13800000000") == "1 3 8, 0 0 0 0, 0 0 0 0");
}

TEST_CASE("what is masked is named and not read as stars", "[speech]") {
    setLanguage(Language::zh);
    CHECK(zh("4306**********1233") == "四三零六，中间 十位不显示，幺二三三");
    CHECK(zh("138****5678") == "幺三八，中间 四位不显示，五六七八");
    CHECK(zh("王*明") == "王某明");
    CHECK(zh("欧**") == "欧某");
}

TEST_CASE("plain numbers are counted, and two of something is 两", "[speech]") {
    CHECK(zh("还剩 2 个工作日") == "还剩 两个工作日");
    CHECK(zh("第 2 页，共 12 页") == "第二页，共 十二页");
    CHECK(zh("3 / 6  填表") == "三，共六  填表");
    CHECK(zh("72.97%") == "百分之七十二点九七");
    CHECK(zh("12.5") == "十二点五");
    CHECK(zh("11 位数字，以 1 开头") == "十一位数字，以 一 开头");
    CHECK(en("2 pages") == "2 pages");
}

TEST_CASE("each voice gets the words that it can read", "[speech]") {
    CHECK(phrases("English，高对比", Language::zh) == std::vector<Phrase>{{Language::en, "English，"}, {Language::zh, "高对比"}});
    CHECK(phrases("Terminal at 弼时镇, 2 pages", Language::en) ==
          std::vector<Phrase>{{Language::en, "Terminal at "}, {Language::zh, "弼时镇"}, {Language::en, ", 2 pages"}});
    CHECK(phrases("赵𬱖", Language::zh) == std::vector<Phrase>{{Language::zh, "赵生僻字"}});
    CHECK(phrases("", Language::zh).empty());
}
