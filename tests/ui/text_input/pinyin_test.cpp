#include <catch2/catch.hpp>

#include <algorithm>

#include "ui/text_input/pinyin.h"

using namespace ui;

namespace {

std::size_t placeOf(const std::vector<std::string>& all, const std::string& words) {
    return static_cast<std::size_t>(std::find(all.begin(), all.end(), words) - all.begin());
}

}  // namespace

TEST_CASE("letters offer the words that are spoken so, the whole before its beginning") {
    Pinyin pinyin;
    CHECK(placeOf(pinyin.candidates("miluo"), "汨罗") < 6);
    CHECK(placeOf(pinyin.candidates("zhonghuarenmingongheguo"), "中华人民共和国") == 0);
    const auto hunan = pinyin.candidates("hunansheng");
    CHECK(placeOf(hunan, "湖南省") < placeOf(hunan, "湖"));
    CHECK(placeOf(hunan, "湖") < hunan.size());
}

TEST_CASE("a character of a name is found by its syllable, and no candidate comes twice") {
    Pinyin pinyin;
    for (const auto& [letters, character] : {std::pair{"bi", "弼"}, {"shi", "时"}, {"zhen", "镇"}, {"xi", "熹"}, {"yao", "垚"}, {"xin", "鑫"}, {"lv", "吕"}}) {
        auto all = pinyin.candidates(letters);
        CHECK(placeOf(all, character) < all.size());
        std::sort(all.begin(), all.end());
        CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    }
}

TEST_CASE("initials are enough, and two syllables that sound as one are offered") {
    Pinyin pinyin;
    CHECK(placeOf(pinyin.candidates("bj"), "北京") < 6);
    const auto west = pinyin.candidates("xian");
    CHECK(placeOf(west, "西安") < west.size());
    CHECK(placeOf(west, "县") < west.size());
}

TEST_CASE("a candidate says how many letters it stands for") {
    Pinyin pinyin;
    const auto all = pinyin.candidates("hunansheng");
    CHECK(pinyin.lettersOf(placeOf(all, "湖南省")) == 10);
    CHECK(pinyin.lettersOf(placeOf(pinyin.candidates("hunansheng"), "湖南")) == 5);
    CHECK(pinyin.lettersOf(placeOf(pinyin.candidates("hunansheng"), "湖")) == 2);
}

TEST_CASE("what is no pinyin offers nothing") {
    Pinyin pinyin;
    CHECK(pinyin.candidates("").empty());
    CHECK(pinyin.candidates("v").empty());
    CHECK(pinyin.candidates("'").empty());
}

TEST_CASE("nothing is learned, however often it is chosen, nor kept for the next resident") {
    const auto offered = [](Pinyin& pinyin) { return std::vector{pinyin.candidates("bishizhen"), pinyin.candidates("wangxiaoming"), pinyin.candidates("bi")}; };
    Pinyin pinyin;
    const auto before = offered(pinyin);
    for (int times = 0; times < 20; ++times)
        for (const char* letters : {"bi", "bishizhen", "wangxiaoming"}) {
            const std::size_t last = pinyin.candidates(letters).size() - 1;
            pinyin.lettersOf(last);
            pinyin.candidates(letters);
            pinyin.lettersOf(last / 2);
            pinyin.candidates(letters);
            pinyin.lettersOf(1);                     // a sentence of libpinyin's own making
        }
    CHECK(offered(pinyin) == before);
    Pinyin next;
    CHECK(offered(next) == before);
}
