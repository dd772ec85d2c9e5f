#include <catch2/catch.hpp>

#include "kiosk/answers.h"
#include "kiosk/wording.h"

using namespace kiosk;
using namespace std::chrono_literals;

TEST_CASE("dates and clocks are Shanghai's, as people write them") {
    Instant at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20} + 16h + 5min;
    CHECK(clockText(at) == "00:05");
    CHECK(dateText(at, ui::Language::zh) == "11月21日 周六");
    CHECK(dateText(at, ui::Language::en) == "Sat 21 Nov");
    CHECK(yyyymmdd(at) == "20261121");
    CHECK(longDate(std::chrono::floor<std::chrono::seconds>(at), ui::Language::zh) == "2026年11月21日 00:05");
    CHECK(cardDate("20310506", ui::Language::zh) == "2031年5月6日");
    CHECK(cardDate("长期", ui::Language::zh) == "长期");
}

TEST_CASE("names, numbers and phones are masked, whatever their characters") {
    CHECK(maskName("王小明") == "王*明");
    CHECK(maskName("赵𬱖") == "赵*");
    CHECK(maskName("欧阳小小明") == "欧***明");
    CHECK(maskNumber("000000198604121011") == "0000**********1011");
    CHECK(maskPhone("13800000000") == "138****0000");
    CHECK(maskNumber("1234") == "****");
}

TEST_CASE("only a receipt's own code is taken, unchanged") {
    auto code = receiptCode("12000000DEM000001E5000511001000202611230001");
    CHECK(numberFromCode(code) == "12000000DEM000001E5000511001000202611230001");
    CHECK(numberFromCode(receiptCode("430681107000-0001-20261123-0001")) == "430681107000-0001-20261123-0001");
    for (std::string bad : {"", "JJ1:", "JJ1::", "JJ2:1:abcd", "JJ1:1", "JJ1:1:0000", "JJ1:../etc:1234"}) CHECK_FALSE(numberFromCode(bad));
    for (auto& c : code) {
        auto was = c;
        c = c == '7' ? '8' : '7';
        if (c != was) CHECK_FALSE(numberFromCode(code));
        c = was;
    }
    CHECK_FALSE(numberFromCode("JJ1:" + std::string(5000, '1') + ":abcd"));
}

TEST_CASE("fields take what is right and say what is wrong") {
    FieldSpec phone{FieldSpec::Kind::phone, "phone", {}, {}, true, {}};
    CHECK(fieldError(phone, "13800000000").empty());
    for (std::string bad : {"", "1380000000", "138000000001", "23800000000", "1280000000a", "12800000000"}) CHECK_FALSE(fieldError(phone, bad).empty());
    FieldSpec date{FieldSpec::Kind::date, "since", {}, {}, true, {}};
    CHECK(fieldError(date, "20240229").empty());
    for (std::string bad : {"20230229", "20241301", "2024", "18991231"}) CHECK_FALSE(fieldError(date, bad).empty());
}
