#include <catch2/catch.hpp>

#include <cmath>

#include "drivers/barcode_readers/picture_codes/picture_codes.h"
#include "drivers/cameras/page/page_reader.h"
#include "drivers/cameras/page/straighten.h"
#include "drivers/emulators/camera_view.h"
#include "drivers/pictures/jpeg.h"

using namespace drivers;
using emulators::CameraView;

namespace {

using namespace std::chrono_literals;

const std::string words = "居民户口簿|户主 王小明|演示数据|";

const emulators::Glyphs& glyphs() {
    static const emulators::Glyphs all;
    return all;
}

CameraView smallView() {
    CameraView view;
    view.width = 1296;
    view.height = 972;
    return view;
}

struct Desk { emulators::CameraPicture picture; Frame frame; };

Desk deskOf(const CameraView& view) {
    const auto page = emulators::printedPage(words, static_cast<int>(view.size * view.height), glyphs());
    Desk desk{emulators::seen(view, page), {}};
    desk.frame = pictureFrame(emulators::cameraJpeg(desk.picture));
    return desk;
}

double farthest(const Outline& outline, const emulators::CameraPicture& picture) {
    double most = 0;
    for (std::size_t i = 0; i < 4; ++i) most = std::max(most, std::hypot(outline[i].x - picture.corners[i][0], outline[i].y - picture.corners[i][1]));
    return most;
}

// How alike the light and the dark of two pictures of a size are: 1 is the same.
double likeness(const GreyImage& a, const GreyImage& b) {
    double sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    const auto n = static_cast<double>(a.pixels.size());
    for (std::size_t i = 0; i < a.pixels.size(); ++i) {
        const double x = a.pixels[i], y = b.pixels[i];
        sa += x, sb += y, saa += x * x, sbb += y * y, sab += x * y;
    }
    return (sab - sa * sb / n) / std::sqrt((saa - sa * sa / n) * (sbb - sb * sb / n));
}

PageAdvice adviceIn(const CameraView& view) {
    const auto desk = deskOf(view);
    const auto preview = previewOf(desk.frame, {});
    const auto still = stillOf(desk.frame, {});
    CHECK(preview.image.width <= widestPreview);
    CHECK(preview.advice == still.advice);
    return still.advice;
}

}  // namespace

TEST_CASE("the corners of a page are found to within two pixels of a still", "[pages]") {
    auto view = smallView();
    view.turn = GENERATE(-17.0, -4.0, 0.0, 9.0, 88.0);
    view.tiltX = GENERATE(0.0, 14.0);
    view.tiltY = -view.tiltX / 2;
    view.size = std::abs(view.turn) > 45 ? 0.7 : 0.75;
    CAPTURE(view.turn, view.tiltX);
    const auto desk = deskOf(view);
    const auto sighting = findPage(greyOf(desk.frame));
    REQUIRE(sighting.outline);
    CHECK(sighting.advice == PageAdvice::none);
    auto outline = *sighting.outline;
    if (view.turn > 45) std::ranges::rotate(outline, outline.begin() + 1);   // its first corner is the one that was at the top left before it was turned
    CHECK(farthest(outline, desk.picture) < 2.0);
    const auto preview = previewOf(desk.frame, {});
    REQUIRE(preview.outline.size() == 4);
    CHECK(std::abs(preview.outline[0].x * 1296 - sighting.outline->at(0).x) < 1);
}

TEST_CASE("a page of which half lies in somebody's shadow is found whole", "[pages]") {
    auto picture = deskOf(smallView()).picture;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width / 2; ++x)
            for (std::size_t c = 0; c < 3; ++c) picture.rgb[static_cast<std::size_t>(y * picture.width + x) * 3 + c] /= 2;
    const auto sighting = findPage(greyOf(pictureFrame(emulators::cameraJpeg(picture))));
    REQUIRE(sighting.outline);
    CHECK(farthest(*sighting.outline, picture) < 5);
}

TEST_CASE("a page becomes what it was before it was photographed: its words lie where they were, its code is read", "[pages]") {
    auto view = smallView();
    view.width = 2592, view.height = 1944;
    view.turn = GENERATE(-8.0, 5.0);
    const auto desk = deskOf(view);
    const auto still = stillOf(desk.frame, {});
    CHECK(still.advice == PageAdvice::none);
    CHECK(still.jpeg.size() <= 300 * 1024);
    CHECK(still.preview.width <= widestPreview);
    const auto page = greyJpeg(still.jpeg);
    CHECK(std::abs(static_cast<double>(page.height) / page.width - 297.0 / 210) < 0.005);
    // The page as it was printed, and what came of it in the same size.
    const auto printed = emulators::printedPage(words, static_cast<int>(view.size * view.height), glyphs());
    const auto scaled = turned(page, {0, 0, page.width, page.height}, 0, static_cast<double>(printed.height) / page.height);
    const GreyArea both{0, 0, std::min(printed.width, scaled.width), std::min(printed.height, scaled.height)};
    CHECK(likeness(cut({printed.width, printed.height, printed.grey}, both), cut(scaled, both)) > 0.75);   // 1 is every dot
    CHECK(codesIn(page, 2'000'000us) == std::vector<Code>{{words, "QRCode"}});
}

TEST_CASE("what is wrong with a page is told, in the live picture as in the still", "[pages]") {
    auto view = smallView();
    SECTION("nothing") { CHECK(adviceIn(view) == PageAdvice::none); }
    SECTION("no page") { view.sheets = 0; CHECK(adviceIn(view) == PageAdvice::noPage); }
    SECTION("two pages") { view.sheets = 2, view.size = 0.55; CHECK(adviceIn(view) == PageAdvice::twoPages); }
    SECTION("a room at night") { view.light = 0.2; CHECK(adviceIn(view) == PageAdvice::tooDark); }
    SECTION("a lens that is covered") { view.covered = true; CHECK(adviceIn(view) == PageAdvice::tooDark); }
    SECTION("a lamp in the paper") { view.glare = 0.9; CHECK(adviceIn(view) == PageAdvice::glare); }
    SECTION("half of it outside") { view.aside = 0.45; CHECK(adviceIn(view) == PageAdvice::cutOff); }
    SECTION("askew") { view.turn = 30, view.size = 0.6; CHECK(adviceIn(view) == PageAdvice::tilted); }
    SECTION("out of focus") { view.blur = 4; CHECK(adviceIn(view) == PageAdvice::blurred); }
}

TEST_CASE("a page of 297 by 210 millimetres is told from one that is square", "[pages]") {
    Image picture{400, 400, std::make_shared<const std::vector<std::uint32_t>>(160'000, 0xFF808080u)};
    const auto a4 = straightened(picture, Outline{{{50, 20}, {250, 20}, {250, 300}, {50, 300}}});
    CHECK(std::abs(static_cast<double>(a4.height) / a4.width - 297.0 / 210) < 0.01);
    const auto square = straightened(picture, Outline{{{50, 50}, {250, 50}, {250, 250}, {50, 250}}});
    CHECK(square.width == square.height);
    CHECK(fitted(square, 100, 300).width == 100);
}

TEST_CASE("an outline is found through a ragged border, its corners in order", "[pages]") {
    std::vector<Corner> border;
    for (int i = 0; i <= 200; ++i) {
        const double t = i / 200.0, ragged = i % 3 - 1;
        border.insert(border.end(), {{100 + 300 * t, 50 + 20 * t + ragged}, {400 - 30 * t + ragged, 70 + 280 * t}, {370 - 250 * t, 350 + 30 * t + ragged}, {120 - 20 * t + ragged, 380 - 330 * t}});
    }
    const auto outline = outlineOf(border);
    const Outline truth{{{100, 50}, {400, 70}, {370, 350}, {120, 380}}};
    for (std::size_t i = 0; i < 4; ++i) CHECK(std::hypot(outline[i].x - truth[i].x, outline[i].y - truth[i].y) < 1);
    CHECK(outlineOf({}) == Outline{});
    CHECK(outlineOf({{1, 1}, {2, 2}, {3, 1}}) == Outline{});
}

TEST_CASE("a JPEG stays within the bytes it may have, however much there is to see", "[pages]") {
    auto view = smallView();
    PageSettings settings;
    settings.largest = 40 * 1024;
    const auto still = stillOf(deskOf(view).frame, settings);
    CHECK(still.jpeg.size() <= settings.largest);
    CHECK(jpegSize(still.jpeg).width >= 200);
}
