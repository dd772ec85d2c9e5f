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
    CHECK(cardDate("19491231", ui::Language::en) == "31 December 1949");
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

namespace {

std::string errorOf(const FieldSpec& field, const std::string& value) {
    using namespace std::chrono;
    Draft draft;
    draft.form[field.id] = value;
    return fieldError(field, draft, year{2026} / 11 / 23);
}

}  // namespace

TEST_CASE("fields take what is right and say what is wrong") {
    FieldSpec phone{FieldSpec::Kind::phone, "phone", {}, {}, true, {}};
    CHECK(errorOf(phone, "13800000000").empty());
    for (std::string bad : {"", "1380000000", "138000000001", "23800000000", "1280000000a", "12800000000"}) CHECK_FALSE(errorOf(phone, bad).empty());
    FieldSpec date{FieldSpec::Kind::date, "since", {}, {}, true, {}};
    CHECK(errorOf(date, "20240229").empty());
    for (std::string bad : {"20230229", "20241301", "2024", "18991231", "1949-1-1"}) CHECK_FALSE(errorOf(date, bad).empty());
}

TEST_CASE("a date outside of its limits is refused in words") {
    FieldSpec birth{FieldSpec::Kind::date, "birth", {}, {}, true, {}};
    birth.earliest = "today-120y";
    birth.latest = "today";
    CHECK(errorOf(birth, "20261123").empty());
    CHECK(errorOf(birth, "20261124") == "不能晚于 2026年11月23日");
    CHECK(errorOf(birth, "19061123").empty());
    CHECK(errorOf(birth, "19061122") == "不能早于 1906年11月23日");
    CHECK(errorOf(birth, "20260230") == "没有这一天，请再选");
}
