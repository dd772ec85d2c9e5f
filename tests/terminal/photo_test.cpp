#include <catch2/catch.hpp>

#include "tests/support/ctl_stand.h"
#include "tests/support/terminal_stage.h"

using namespace support;
using Catch::Contains;

namespace {

struct PhotoStand : CtlStand {
    PhotoStand() : CtlStand({"camera"}) {}

    std::string photo(const std::string& name) { return says({"photo", "--out", (folder / name).string()}); }
};

}  // namespace

TEST_CASE("a technician has the page on the document camera as a picture that nobody else can read") {
    PhotoStand desk;
    CHECK_THROWS_WITH(desk.photo("none.jpg"), Contains("no page"));
    CHECK_FALSE(std::filesystem::exists(desk.folder / "none.jpg"));
    desk.stand.dock().tell("camera lay 户口簿|王小明|");
    CHECK_THAT(desk.photo("page.jpg"), Contains("page.jpg"));
    const auto jpeg = contentsOf(desk.folder / "page.jpg");
    CHECK(jpeg.size() > 30'000);                     // more than one line of the control socket carries
    CHECK(jpeg.starts_with("\xFF\xD8\xFF"));
    CHECK(jpeg.ends_with("\xFF\xD9"));
    using std::filesystem::perms;
    CHECK((std::filesystem::status(desk.folder / "page.jpg").permissions() & (perms::group_all | perms::others_all)) == perms::none);
    desk.stand.end();
}

TEST_CASE("no photo is taken for a technician while a resident is served") {
    PhotoStand desk;
    desk.stand.dock().tell("camera lay");
    TerminalStage stage(desk.stand);
    stage.tap("失业登记");
    CHECK_THROWS_WITH(desk.photo("page.jpg"), Contains("a resident is being served"));
    desk.stand.end();
}
