#include "kiosk/items/eligibility.h"

#include <catch2/catch.hpp>

using namespace kiosk;
using namespace std::chrono;

namespace {

constexpr auto today = 2026y / November / 23d;

ServiceItem hardship() {
    ServiceItem item;
    item.scenarios.push_back({"reason", {}, {{"age", {}, {}}, {"none", {}, {"到窗口问", ""}}}, {}});
    item.eligible.push_back({16, 60, {}, {}, {"十六到六十", ""}});
    item.eligible.push_back({40, -1, "female", {{"reason", {"age"}}}, {"女满四十", ""}});
    item.eligible.push_back({50, -1, "male", {{"reason", {"age"}}}, {"男满五十", ""}});
    return item;
}

std::string why(const Answers& answers, year_month_day birth, const char* sex) {
    auto reason = ineligible(hardship(), answers, {birth, sex}, today);
    return reason ? reason->zh : "";
}

}  // namespace

TEST_CASE("an answer that refuses says why, and no other") {
    CHECK_FALSE(refusalOf(hardship(), {}));
    CHECK_FALSE(refusalOf(hardship(), {{"reason", "age"}}));
    CHECK(refusalOf(hardship(), {{"reason", "none"}})->zh == "到窗口问");
}

TEST_CASE("age and sex of the card decide, with a reason, to the day") {
    CHECK(why({}, 2010y / November / 23d, "male").empty());
    CHECK(why({}, 2010y / November / 24d, "male") == "十六到六十");
    CHECK(why({}, 1965y / November / 24d, "male").empty());
    CHECK(why({}, 1965y / November / 23d, "male") == "十六到六十");
    CHECK(why({{"reason", "age"}}, 1986y / November / 23d, "female").empty());
    CHECK(why({{"reason", "age"}}, 1986y / November / 24d, "female") == "女满四十");
    CHECK(why({{"reason", "age"}}, 1986y / November / 23d, "male") == "男满五十");
    CHECK(why({{"reason", "none"}}, 2000y / January / 1d, "female").empty());
}

TEST_CASE("where only the sex is named, it is the rule") {
    ServiceItem item;
    item.eligible.push_back({-1, -1, "female", {}, {"由女方申请", ""}});
    CHECK(ineligible(item, {}, {2000y / January / 1d, "male"}, today)->zh == "由女方申请");
    CHECK_FALSE(ineligible(item, {}, {2000y / January / 1d, "female"}, today));
}
