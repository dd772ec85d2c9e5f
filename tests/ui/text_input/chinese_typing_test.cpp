#include <catch2/catch.hpp>

#include "tests/ui/screens/rules.h"
#include "tests/ui/text_input/characters.h"
#include "tests/ui/text_input/writer.h"

using namespace ui;

TEST_CASE("a name is written by pinyin, taps only") {
    Writer writer;
    for (const auto& [letters, character] : {std::pair{"bi", "弼"}, {"shi", "时"}, {"zhen", "镇"}}) {
        REQUIRE(writer.keys(letters));
        REQUIRE(writer.choose(character));
    }
    CHECK(writer.text() == "弼时镇");
    CHECK_FALSE(writer.confirmed);
    writer.tap("confirm");
    CHECK(writer.confirmed);
}

TEST_CASE("a choice takes its letters and leaves the rest to be chosen") {
    Writer writer;
    writer.keys("hunanshengmiluo");
    REQUIRE(writer.choose("湖南省"));
    CHECK(writer.text() == "湖南省");
    REQUIRE(writer.screen.find("candidate_lead"));
    CHECK(writer.screen.find("candidate_lead")->words == "MILUO");
    REQUIRE(writer.choose("汨罗"));
    CHECK(writer.text() == "湖南省汨罗");
    CHECK_FALSE(writer.screen.find("candidate_lead"));
}

TEST_CASE("what is not chosen yet cannot be confirmed") {
    Writer writer;
    writer.keys("bi");
    REQUIRE(writer.screen.find("confirm"));
    CHECK_FALSE(writer.screen.find("confirm")->enabled);
    writer.tap("key_delete");
    writer.tap("key_delete");
    CHECK(writer.screen.find("confirm")->enabled);
    CHECK(writer.text().empty());
}

TEST_CASE("delete takes a letter, then a whole character of the text") {
    Writer writer;
    writer.tap("word_1");
    CHECK(writer.text() == "弼时镇");
    writer.tap("key_a");
    writer.tap("key_delete");
    CHECK(writer.text() == "弼时镇");
    writer.tap("key_delete");
    CHECK(writer.text() == "弼时");
}

TEST_CASE("digits, a dash and the dot of names stand for themselves, letters may be taken as they are") {
    Writer writer;
    writer.tap("key_layer");
    writer.keys("12");
    writer.tap("key_dash");
    writer.tap("key_dot");
    writer.tap("key_layer");
    writer.tap("key_a");
    writer.tap("candidate_lead");
    CHECK(writer.text() == "12-·A");
}

TEST_CASE("no more is taken than the field holds, and the resident is told") {
    Writer writer;
    writer.typing().longest = 4;
    writer.tap("word_0");
    writer.tap("word_1");
    CHECK(writer.text() == "汨罗市弼");
    CHECK(writer.screen.sees("写满了，最多 4 个字。"));
    writer.keys("bi");
    CHECK_FALSE(writer.offers("笔"));
    writer.tap("key_delete");
    CHECK(writer.text() == "汨罗市");
    CHECK_FALSE(writer.screen.sees("写满了"));
}

TEST_CASE("what was begun is gone with its screen") {
    Writer writer;
    writer.keys("bi");
    writer.view.screen = 2;
    writer.look();
    CHECK_FALSE(writer.screen.find("candidate_lead"));
    CHECK_FALSE(writer.offers("比"));
}

TEST_CASE("a character is written by hand, and a stroke can be taken back") {
    Writer writer;
    writer.way("way_handwriting");
    writer.write(ren());
    REQUIRE(writer.choose("人"));
    CHECK(writer.text() == "人");
    auto strokes = wang();
    strokes.push_back({{0.7F, 0.6F}, {0.8F, 0.7F}});
    writer.write(strokes);
    CHECK(writer.offers("玉"));
    writer.tap("key_delete");
    REQUIRE(writer.choose("王"));
    CHECK(writer.text() == "人王");
    writer.tap("key_delete");
    CHECK(writer.text() == "人");
}

TEST_CASE("rare characters of names are written by strokes and by code point") {
    Writer writer;
    writer.way("way_strokes");
    REQUIRE(writer.keys("hpznphhpn"));
    REQUIRE(writer.choose("䶮"));
    writer.way("way_code");
    REQUIRE(writer.keys("2cc56"));
    REQUIRE(writer.choose("𬱖"));
    CHECK(writer.text() == "䶮𬱖");
}

TEST_CASE("in every way of writing every screen rule holds, on every panel, in every mode", "[screens]") {
    for (const Setting& setting : settings()) {
        if (setting.modes.highContrast) continue;
        for (const auto& [way, keys] : {std::pair{"pinyin", "vbishizhen"}, {"strokes", "hpznphhpn"}, {"code", "2cc56"}, {"handwriting", ""}}) {
            Writer writer{setting};
            writer.typing().text = "湖南省岳阳市汨罗市弼时镇序贤村十二组";
            const auto keepsRules = [&](const std::string& when) {
                INFO(setting.name << " " << way << " " << when);
                for (const std::string& one : brokenRules(writer.screen.widgets(), setting, false)) CHECK(one == "");
                CHECK(writer.screen.find("typed"));
            };
            REQUIRE(writer.way(std::string{"way_"} + way));
            keepsRules("at first");
            for (const char* key = keys; *key; ++key) {
                REQUIRE(writer.keys({*key}));
                keepsRules(std::string{"after "} + *key);
            }
            if (!*keys) writer.write(yong()), keepsRules("written");
            if (writer.tap("next_page")) keepsRules("on the next page");
        }
    }
}
