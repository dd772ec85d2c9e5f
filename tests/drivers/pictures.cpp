#include <catch2/catch.hpp>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "drivers/pictures/frame.h"
#include "drivers/pictures/jpeg.h"
#include "tests/codes/camera.h"
#include "tests/drivers/support/folder.h"

using namespace drivers;

namespace {

std::vector<std::uint8_t> fileBytes(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bool isNear(std::uint32_t pixel, int red, int green, int blue) {
    const auto part = [&](int shift) { return static_cast<int>(pixel >> shift & 0xFF); };
    return std::abs(part(16) - red) <= 3 && std::abs(part(8) - green) <= 3 && std::abs(part(0) - blue) <= 3 && pixel >> 24 == 0xFF;
}

Image slope(int width, int height) {
    auto words = std::make_shared<std::vector<std::uint32_t>>();
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) words->push_back(0xFF000000u | static_cast<std::uint32_t>(x * 255 / width) * 0x010101u);
    return {width, height, words};
}

}  // namespace

// Colours of ITU-R BT.601, full range: red is Y 76 U 85 V 255, blue Y 29 U 255 V 107.
TEST_CASE("YUYV becomes colours and grey, whatever stands between its rows", "[pictures]") {
    Frame frame{Frame::Format::yuyv, 2, 2, 6, {76, 85, 76, 255, 9, 9, 29, 255, 29, 107, 9, 9}};
    const auto image = imageOf(frame);
    REQUIRE(image.pixels->size() == 4);
    CHECK(isNear((*image.pixels)[0], 255, 0, 0));
    CHECK(isNear((*image.pixels)[1], 255, 0, 0));
    CHECK(isNear((*image.pixels)[3], 0, 0, 255));
    CHECK(greyOf(frame).pixels == std::vector<std::uint8_t>{76, 76, 29, 29});
    frame.bytes = {255, 128, 0, 128, 0, 0, 128, 128, 128, 128, 0, 0};
    CHECK(isNear((*imageOf(frame).pixels)[0], 255, 255, 255));
    CHECK(isNear((*imageOf(frame).pixels)[1], 0, 0, 0));
    CHECK(isNear((*imageOf(frame).pixels)[2], 128, 128, 128));
}

TEST_CASE("a YUYV frame that is not whole, or claims what cannot be, is refused", "[pictures]") {
    const std::vector<std::uint8_t> bytes(16, 100);
    const auto refuses = [&](Frame frame) {
        CHECK_THROWS_AS(imageOf(frame), std::runtime_error);
        CHECK_THROWS_AS(greyOf(frame), std::runtime_error);
    };
    refuses({Frame::Format::yuyv, 2, 5, 4, bytes});
    refuses({Frame::Format::yuyv, 4, 2, 4, bytes});
    refuses({Frame::Format::yuyv, 3, 1, 8, bytes});
    refuses({Frame::Format::yuyv, 0, 2, 4, bytes});
    refuses({Frame::Format::yuyv, -2, 2, 4, bytes});
    refuses({Frame::Format::yuyv, 2, 2, 2'000'000'000, bytes});
    CHECK(imageOf({Frame::Format::yuyv, 2, 4, 4, bytes}).height == 4);
}

TEST_CASE("a JPEG is read whole, in grey and in part; cut short it is not taken for one", "[pictures]") {
    const auto jpeg = jpegOf(slope(640, 480), 90);
    CHECK(jpegSize(jpeg).width == 640);
    CHECK(colourJpeg(jpeg).width == 640);
    CHECK(colourJpeg(jpeg, 320).width == 320);
    CHECK(colourJpeg(jpeg, 200).width == 160);
    CHECK(greyJpeg(jpeg, 100).width == 80);
    const auto frame = pictureFrame(jpeg);
    CHECK(isNear((*imageOf(frame).pixels)[320], 127, 127, 127));
    CHECK(imageOf(frame, 30).width <= 30);
    CHECK(isWholeJpeg(jpeg));
    auto padded = jpeg;
    padded.resize(padded.size() + 512);
    CHECK(isWholeJpeg(padded));
    CHECK(greyJpeg(padded).width == 640);
    CHECK_FALSE(isWholeJpeg({jpeg.begin(), jpeg.begin() + static_cast<long>(jpeg.size() / 2)}));
    CHECK_THROWS_AS(greyJpeg(std::vector<std::uint8_t>{0xFF, 0xD8, 0xFF, 0xD9}), std::runtime_error);
    CHECK_THROWS_AS(greyJpeg({}), std::runtime_error);
}

TEST_CASE("a JPEG that claims to be larger than any camera's is refused before its pixels are made", "[pictures]") {
    auto jpeg = jpegOf(slope(16, 16), 90);
    for (std::size_t i = 0; i + 8 < jpeg.size(); ++i)
        if (jpeg[i] == 0xFF && jpeg[i + 1] == 0xC0) jpeg[i + 5] = jpeg[i + 7] = 0xFF;   // height and width in the frame's header
    CHECK_THROWS_WITH(greyJpeg(jpeg), Catch::Contains("too large"));
}

TEST_CASE("a PNG is read in grey and in colour, and what is neither is refused", "[pictures]") {
    const Folder folder;
    codes::Light light{3, 2};
    light.values = {0, 1, 0.5f, 1, 0, 0.5f};
    codes::writePng(folder / "a.png", light);
    const auto frame = pictureFrame(fileBytes(folder / "a.png"));
    CHECK(frame.format == Frame::Format::png);
    CHECK(greyOf(frame).pixels == std::vector<std::uint8_t>{0, 255, 128, 255, 0, 128});
    CHECK((*imageOf(frame).pixels)[2] == 0xFF808080u);
    auto cut = frame;
    cut.bytes.resize(20);
    CHECK_THROWS_AS(greyOf(cut), std::runtime_error);
    CHECK_THROWS_AS(pictureFrame({'G', 'I', 'F', '8'}), std::runtime_error);
    CHECK_THROWS_AS(pictureFrame({}), std::runtime_error);
}

TEST_CASE("smaller pictures are the means of larger ones", "[pictures]") {
    const GreyImage grey{4, 2, {0, 100, 10, 20, 100, 200, 30, 40}};
    CHECK(shrunk(grey, 2).pixels == std::vector<std::uint8_t>{100, 25});
    CHECK(shrunk(grey, 9).pixels.size() == 1);
    CHECK(shrunk(slope(100, 10), 10).width == 10);
}
