#include "kiosk/photos.h"

#include <catch2/catch.hpp>

using namespace kiosk;

namespace {

struct SilentCamera final : drivers::Camera {
    void accept() override {}
    void stop() override {}
    void take(std::string page) override { asked.push_back(page); }
    std::vector<std::string> asked;
};

struct Told {
    std::vector<Photos::Taken> all;
    Photos::Told ear() {
        return [this](auto& taken) { all.push_back(taken); };
    }
};

}  // namespace

TEST_CASE("a photo is held until the next one or a resident comes") {
    SilentCamera camera;
    Photos photos{&camera};
    Told told;
    photos.take(told.ear());
    REQUIRE(camera.asked.size() == 1);
    photos.on(drivers::PageTaken{"material-1", {9}, {}, {}});   // a resident's own
    CHECK(told.all.empty());
    photos.on(drivers::PageTaken{camera.asked[0], {1, 2, 3}, {}, {}});
    REQUIRE(told.all.size() == 1);
    const int number = told.all[0].number;
    REQUIRE(photos.held(number));
    CHECK(photos.held(number)->jpeg == std::vector<std::uint8_t>{1, 2, 3});
    CHECK_FALSE(photos.held(number + 1));
    photos.forget();
    CHECK_FALSE(photos.held(number));
}

TEST_CASE("a photo that is not taken is answered too: refused, without a camera, while another is, as a resident comes") {
    SilentCamera camera;
    Photos photos{&camera}, none{nullptr};
    Told told;
    none.take(told.ear());
    CHECK(told.all.back().refused == "there is no document camera");
    photos.take(told.ear());
    photos.take(told.ear());
    CHECK(told.all.back().refused == "another photo is being taken");
    photos.on(drivers::PageFailed{camera.asked[0], {drivers::Fault::Kind::refused, "not taken: glare"}, drivers::PageAdvice::glare});
    CHECK(told.all.back().refused == "not taken: glare");
    photos.take(told.ear());
    photos.forget();
    CHECK(told.all.back().refused == "a resident came");
    photos.on(drivers::PageTaken{camera.asked.back(), {1}, {}, {}});
    CHECK(told.all.size() == 4);
    CHECK_FALSE(photos.held(told.all.back().number));
}
