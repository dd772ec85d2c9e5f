#include <catch2/catch.hpp>

#include <turbojpeg.h>

#include <memory>
#include <string>

#include "platform/server/shrink_picture.h"
#include "platform/server/upright.h"

using namespace platform;

namespace {

using JpegBytes = std::vector<std::uint8_t>;

constexpr int pictureWidth = 64, pictureHeight = 32;
const std::string storedQuarters = "RGBW";                   // quarters: top left, top right, bottom left, bottom right

void paintPixel(std::uint8_t* pixel, char colour) {
    pixel[0] = colour == 'R' || colour == 'W' ? 255 : 0;
    pixel[1] = colour == 'G' || colour == 'W' ? 255 : 0;
    pixel[2] = colour == 'B' || colour == 'W' ? 255 : 0;
}

JpegBytes quartersJpeg() {
    JpegBytes rgb(std::size_t{pictureWidth} * pictureHeight * 3);
    for (int y = 0; y < pictureHeight; ++y)
        for (int x = 0; x < pictureWidth; ++x) paintPixel(&rgb[std::size_t(y * pictureWidth + x) * 3], storedQuarters[std::size_t((y >= pictureHeight / 2) * 2 + (x >= pictureWidth / 2))]);
    std::unique_ptr<void, decltype(&tjDestroy)> encoder(tjInitCompress(), &tjDestroy);
    unsigned char* made = nullptr;
    unsigned long size = 0;
    REQUIRE(tjCompress2(encoder.get(), rgb.data(), pictureWidth, 0, pictureHeight, TJPF_RGB, &made, &size, TJSAMP_444, 95, 0) == 0);
    std::unique_ptr<unsigned char, decltype(&tjFree)> kept(made, &tjFree);
    return {made, made + size};
}

// Exif 2.32: APP1 behind the start of the image, one entry in the first directory, in Motorola's byte order.
JpegBytes heldSo(int orientation) {
    auto jpeg = quartersJpeg();
    const JpegBytes app1{0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
                     0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, std::uint8_t(orientation), 0, 0, 0, 0, 0, 0};
    jpeg.insert(jpeg.begin() + 2, app1.begin(), app1.end());
    return jpeg;
}

char colourAt(const Pixels& picture, int x, int y) {
    auto* pixel = &picture.rgb[std::size_t(y * picture.width + x) * 3];
    const bool red = pixel[0] > 128, green = pixel[1] > 128, blue = pixel[2] > 128;
    return red && green && blue ? 'W' : red ? 'R' : green ? 'G' : blue ? 'B' : '?';
}

Pixels decodedJpeg(const JpegBytes& jpeg) {
    std::unique_ptr<void, decltype(&tjDestroy)> decoder(tjInitDecompress(), &tjDestroy);
    Pixels picture;
    int sampling = 0, space = 0;
    REQUIRE(tjDecompressHeader3(decoder.get(), jpeg.data(), jpeg.size(), &picture.width, &picture.height, &sampling, &space) == 0);
    picture.rgb.resize(std::size_t(picture.width) * std::size_t(picture.height) * 3);
    REQUIRE(tjDecompress2(decoder.get(), jpeg.data(), jpeg.size(), picture.rgb.data(), picture.width, 0, picture.height, TJPF_RGB, 0) == 0);
    return picture;
}

std::string cornersOf(const Pixels& picture) {
    const int left = picture.width / 4, right = picture.width * 3 / 4, top = picture.height / 4, bottom = picture.height * 3 / 4;
    return {colourAt(picture, left, top), colourAt(picture, right, top), colourAt(picture, left, bottom), colourAt(picture, right, bottom)};
}

}  // namespace

TEST_CASE("a phone's picture is kept the way it was seen, however the phone was held") {
    const std::string seen[] = {"RGBW", "GRWB", "WBGR", "BWRG", "RBGW", "BRWG", "WGBR", "GWRB"};
    for (int orientation = 1; orientation <= 8; ++orientation) {
        INFO("orientation " << orientation);
        const auto shrunk = shrinkPicture(heldSo(orientation));
        REQUIRE(shrunk);
        const auto picture = decodedJpeg(*shrunk);
        CHECK(cornersOf(picture) == seen[orientation - 1]);
        CHECK((picture.width > picture.height) == (orientation <= 4));
        CHECK(orientationOf(*shrunk) == 1);          // nothing of where and when goes along
    }
}

TEST_CASE("what says nothing or nonsense of how it was held is kept as it is") {
    CHECK(orientationOf(quartersJpeg()) == 1);
    CHECK(orientationOf(heldSo(0)) == 1);
    CHECK(orientationOf(heldSo(9)) == 1);
    auto broken = heldSo(6);
    broken.resize(30);                               // in the middle of the entry
    CHECK(orientationOf(broken) == 1);
    CHECK(orientationOf({}) == 1);
}
