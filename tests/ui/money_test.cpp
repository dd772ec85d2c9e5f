#include <catch2/catch.hpp>

#include <type_traits>

#include "ui/prompt.h"

using namespace ui;

// A bill cannot be made up from lines and a sum that were not held against each other.
static_assert(!std::is_default_constructible_v<Charges> && !std::is_constructible_v<Charges, std::vector<Charge>, Fen>);
static_assert(!std::is_default_constructible_v<Bill>);

TEST_CASE("there is no bill whose sum is not that of its lines") {
    const std::vector<Charge> lines{{"工本费", {4000}}, {"邮寄费", {1200}}, {"补贴", {-3200}}};
    REQUIRE(Charges::of(lines, {2000}));
    CHECK(Charges::of(lines, {2000})->sum() == Fen{2000});
    CHECK(Charges::of(lines, {2000})->lines() == lines);
    CHECK_FALSE(Charges::of(lines, {2001}));
    CHECK_FALSE(Charges::of(lines, {5200}));
    CHECK(Charges::of({}, {0}));
    CHECK_FALSE(Charges::of({{"退款", {-1}}}, {-1}));
}

TEST_CASE("sums that no counter holds are refused, not wrapped round") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    CHECK_FALSE(Charges::of({{"一", {most}}, {"二", {most}}, {"三", {2}}}, {0}));
    CHECK_FALSE(Charges::of({{"一", {most}}}, {most}));
    CHECK(Charges::of({{"一", {10'000'000'000}}}, {10'000'000'000}));
}

TEST_CASE("amounts are written as people write them") {
    CHECK(amountText({2000}) == "¥20.00");
    CHECK(amountText({5}) == "¥0.05");
    CHECK(amountText({123'450}) == "¥1,234.50");
    CHECK(amountText({10'000'000'000}) == "¥100,000,000.00");
    CHECK(amountText({-3205}) == "-¥32.05");
}

TEST_CASE("a sum in words is that of a cheque") {
    const auto zh = [](std::int64_t fen) { return amountInWords({fen}, Language::zh); };
    CHECK(zh(2000) == "贰拾元整");
    CHECK(zh(1200) == "壹拾贰元整");
    CHECK(zh(0) == "零元整");
    CHECK(zh(50) == "伍角整");
    CHECK(zh(7) == "柒分");
    CHECK(zh(2005) == "贰拾元零伍分");
    CHECK(zh(2050) == "贰拾元伍角整");
    CHECK(zh(2055) == "贰拾元伍角伍分");
    CHECK(zh(100'500) == "壹仟零伍元整");
    CHECK(zh(140'950) == "壹仟肆佰零玖元伍角整");
    CHECK(zh(1'000'000'00) == "壹佰万元整");
    CHECK(zh(10'000'000'000) == "壹亿元整");
}

TEST_CASE("in English a sum is read as it is said") {
    const auto en = [](std::int64_t fen) { return amountInWords({fen}, Language::en); };
    CHECK(en(2000) == "twenty yuan");
    CHECK(en(0) == "zero yuan");
    CHECK(en(50) == "zero yuan fifty");
    CHECK(en(123'450) == "one thousand two hundred and thirty-four yuan fifty");
    CHECK(en(100'500) == "one thousand and five yuan");
    CHECK(en(11'913) == "one hundred and nineteen yuan thirteen");
    CHECK(en(10'000'000'000) == "one hundred million yuan");
}
