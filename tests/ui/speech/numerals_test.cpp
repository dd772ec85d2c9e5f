#include <catch2/catch.hpp>

#include "ui/speech/numerals.h"

using namespace ui;

TEST_CASE("numbers are said as Chinese counts them", "[speech]") {
    CHECK(chineseNumber(0) == "零");
    CHECK(chineseNumber(10) == "十");
    CHECK(chineseNumber(12) == "十二");
    CHECK(chineseNumber(110) == "一百一十");
    CHECK(chineseNumber(1005) == "一千零五");
    CHECK(chineseNumber(2026) == "二千零二十六");
    CHECK(chineseNumber(10'010) == "一万零一十");
    CHECK(chineseNumber(11'094) == "一万一千零九十四");
    CHECK(chineseNumber(100'000) == "十万");
    CHECK(chineseNumber(200'000'003) == "二亿零三");
    CHECK(chineseNumber(-7) == "负七");
}

TEST_CASE("digits are said one by one, a one in a year unlike a one in a number", "[speech]") {
    CHECK(chineseDigits("1986", One::yi) == "一九八六");
    CHECK(chineseDigits("1101X", One::yao) == "幺幺零幺X");
    CHECK(englishDigits("138") == "1 3 8");
}
