#include <catch2/catch.hpp>

#include "tests/kiosk/core/core_stage.h"

namespace {

using core::CoreStage;

// The form of unemployment registration, with its address opened.
void openAddress(CoreStage& stage) {
    for (auto* id : {"unemployment_registration", "confirm"}) stage.tap(id);
    stage.card("王小明");
    stage.tap("address");
}

ui::Typing typing(const CoreStage& stage) { return std::get<ui::Typing>(stage.terminal->view().prompt); }

}  // namespace

TEST_CASE("an address is written in Chinese, with the county's places in one touch") {
    CoreStage stage;
    openAddress(stage);
    CHECK(typing(stage).keypad == ui::Keypad::chinese);
    stage.tap("word_0");
    stage.tap("word_1");
    CHECK(typing(stage).text == "汨罗市弼时镇");
    stage.tap("confirm");
    stage.sees("汨罗市***");                          // the next in the queue need not read it
    stage.neverSees("弼时镇");
}

TEST_CASE("a text is cut between characters, never inside of one") {
    CoreStage stage;
    openAddress(stage);
    std::string name;
    for (int i = 0; i < 50; ++i) name += "𠀀";
    stage.say(ui::Answer{ui::Typed{name}});
    CHECK(typing(stage).text == name.substr(0, 40 * 4));
}

TEST_CASE("an address that may be left empty does not hold up the form") {
    CoreStage stage;
    openAddress(stage);
    stage.tap("confirm");
    stage.sees("请填写");
}
