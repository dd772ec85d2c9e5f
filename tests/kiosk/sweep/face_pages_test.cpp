#include <catch2/catch.hpp>

#include "tests/kiosk/core/own_items.h"
#include "tests/kiosk/sweep/onlooker.h"

// No item of the county asks for a face, so no walk shows these.
TEST_CASE("the pages of a comparison of faces keep the rules on every panel, in every size and in both languages", "[screens]") {
    core::OwnItem own{R"({
      "id": "with_face", "version": "1", "title": {"zh_CN": "我要认证"}, "way": "ask", "face": true, "stages": [{"zh_CN": "身份"}], "record": {"kind": "check"},
      "steps": [{"kind": "identify", "stage": 0}, {"kind": "record", "stage": 0}]})"};
    auto& stage = own.stage;
    stage.config.face = {{"/bin/false"}, 0.9, std::chrono::seconds{10}};
    stage.more.camera = &stage.camera;
    stage.start();
    stage.plug("camera");
    core::Onlooker onlooker;
    stage.tap("with_face");
    drivers::IdCard card;
    card.name = "王小明", card.number = "000000198604121011", card.birthDate = "19860412", card.validFrom = "20200101", card.validTo = "长期";
    card.photo = {102, 126, std::vector<std::uint8_t>(102 * 126 * 3, 128)};
    stage.says(drivers::Role::cardReader, drivers::CardRead{card});
    stage.sees("可以刷脸，也可以不刷");
    CHECK(onlooker.look(stage, "face") == "");
    stage.tap("face");
    CHECK(onlooker.look(stage, "face") == "");
    stage.says(drivers::Role::camera, drivers::PreviewSeen{{640, 480, std::make_shared<std::vector<std::uint32_t>>(640 * 480, 0xFF808080U)}});
    CHECK(onlooker.look(stage, "face") == "");
    stage.tap("confirm");
    stage.sees("正在比对");
    CHECK(onlooker.look(stage, "face") == "");
    stage.unplug("camera");
    for (int n = 0; n < 100 && stage.words().find("正在比对") != std::string::npos; ++n) stage.wait(std::chrono::milliseconds{250});
    CHECK(onlooker.look(stage, "face") == "");
}
