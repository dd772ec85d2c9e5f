#include "kiosk/search_index.h"

#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

using Found = std::vector<std::int64_t>;

// 0 and 2 begin alike; 3 is used most.
SearchIndex sample() {
    SearchIndex index;
    index.read("失", {"shi"});
    index.read("业", {"ye"});
    index.read("登", {"deng"});
    index.read("记", {"ji"});
    index.read("长", {"chang", "zhang"});
    index.read("期", {"qi"});
    index.read("银", {"yin"});
    index.read("行", {"hang", "heng", "xing"});
    index.add({0, 0, "失业登记\nUnemployment registration\n下岗"});
    index.add({1, 0, "长期登记"});
    index.add({2, 5, "失业银行"});
    index.add({3, 9, "我要失业登记"});
    return index;
}

Found found(const char* typed, std::size_t most = 10) { return sample().find(typed, most); }

}  // namespace

TEST_CASE("an item is found by its initials, by whole syllables and by any mixture of them") {
    for (auto* typed : {"sydj", "SYDJ", "shiyedengji", "shiyedj", "sydengj", "shydj", "s y d j", "失业dj", "失yedengj", "失业登记"}) {
        INFO(typed);
        CHECK(found(typed) == Found{0, 3});
    }
    CHECK(found("dj") == Found{3, 0, 1});           // inside of all three: the most used first
    for (auto* typed : {"sydjx", "ssydj", "shiyeydj", "失业证", "xyz", "人"}) {
        INFO(typed);
        CHECK(found(typed).empty());
    }
}

TEST_CASE("every reading of a character is known") {
    for (auto* typed : {"cq", "zq", "changqi", "zhangqi"}) CHECK(found(typed) == Found{1});
    for (auto* typed : {"yinhang", "yinxing", "yh", "yx"}) CHECK(found(typed) == Found{2});
}

TEST_CASE("what begins so comes before what holds it, then the most used") {
    CHECK(found("sy") == Found{2, 0, 3});
    CHECK(found("") == Found{3, 2, 0, 1});
    CHECK(found("", 2) == Found{3, 2});
}

TEST_CASE("other words find an item too, and English ones by their beginning only") {
    CHECK(found("下岗") == Found{0});
    CHECK(found("unemp") == Found{0});
    CHECK(found("reg") == Found{0});
    CHECK(found("unemployment reg") == Found{0});
    CHECK(found("ployment").empty());
    CHECK(found("记下").empty());                     // never across two lines
}

TEST_CASE("bytes that are no text find nothing and break nothing") {
    for (auto* typed : {"\xFF\xFE", "\x80", "\xE5\xA4", "\n", "%", "_", "'"}) CHECK(found(typed).empty());
    CHECK(SearchIndex{}.find("sy", 10).empty());
}
