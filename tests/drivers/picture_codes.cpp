#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

#include "drivers/barcode_readers/picture_codes/code_votes.h"
#include "drivers/barcode_readers/picture_codes/picture_codes.h"
#include "tests/codes/hard_pictures.h"

using namespace drivers;

namespace {

using Codes = std::vector<Code>;
using namespace std::chrono_literals;

constexpr auto plenty = 2'000'000us;   // a debug build and a sanitizer are slow; what is tested is what can be seen
constexpr std::uint64_t firstSeed = 301;   // not those that the looks were tuned on

GreyImage greyFrom(const codes::Light& light) { return {light.width, light.height, codes::developed(light)}; }

GreyImage plain(std::uint8_t value) { return {codes::pictureWidth, codes::pictureHeight, std::vector<std::uint8_t>(std::size_t{codes::pictureWidth} * codes::pictureHeight, value)}; }

// Pictures without a code, in two threads because there are many.
int codesSeenIn(int pictures, std::uint64_t first) {
    std::atomic<int> seen = 0;
    const auto half = [&](std::uint64_t from) {
        for (auto seed = from; seed < first + static_cast<std::uint64_t>(pictures); seed += 2) seen += static_cast<int>(codesIn(greyFrom(codes::plainPicture(seed))).size());
    };
    std::thread other{[&] { half(first + 1); }};
    half(first);
    other.join();
    return seen;
}

}  // namespace

TEST_CASE("most codes are read whatever blemish they have, and none wrong", "[codes]") {
    const auto trouble = GENERATE(values<codes::Trouble>({codes::Trouble::blur, codes::Trouble::motion, codes::Trouble::glare, codes::Trouble::perspective,
                                                          codes::Trouble::lowContrast, codes::Trouble::small, codes::Trouble::shadow, codes::Trouble::phone, codes::Trouble::crumpled}));
    CAPTURE(codes::nameOf(trouble));
    int read = 0;
    for (auto kind : codes::kinds) {
        const auto picture = codes::hardPicture(kind, trouble, firstSeed);
        const auto found = codesIn(greyFrom(picture.light), plenty);
        for (auto& code : found) CHECK(code == Code{picture.text, codes::nameOf(kind)});
        read += !found.empty();
    }
    CHECK(read >= 3);   // of five kinds
}

TEST_CASE("what holds no code is not read", "[codes]") {
    CHECK(codesSeenIn(24, 40'001) == 0);
    for (int value : {0, 128, 255}) CHECK(codesIn(plain(static_cast<std::uint8_t>(value))).empty());
}

TEST_CASE("a thousand pictures that hold no code are not read", "[.thousand]") { CHECK(codesSeenIn(1000, 50'001) == 0); }

TEST_CASE("a picture too small to hold anything is no trouble", "[codes]") {
    for (int side = 0; side < 40; ++side) CHECK(codesIn(GreyImage{side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(side * side), 77)}).empty());
    CHECK(codesIn(GreyImage{1, 5000, std::vector<std::uint8_t>(5000, 1)}).empty());
}

TEST_CASE("two codes in one picture are both read", "[codes]") {
    const auto left = codes::hardPicture(codes::Kind::qr, codes::Trouble::shadow, 5), right = codes::hardPicture(codes::Kind::code128, codes::Trouble::shadow, 6);
    const auto a = greyFrom(left.light), b = greyFrom(right.light);
    GreyImage both{a.width + b.width, a.height, std::vector<std::uint8_t>(a.pixels.size() * 2)};
    for (int y = 0; y < a.height; ++y) {
        std::copy_n(a.row(y), a.width, both.row(y));
        std::copy_n(b.row(y), b.width, both.row(y) + a.width);
    }
    const auto found = codesIn(both, plenty);
    REQUIRE(found.size() == 2);
    CHECK(std::ranges::find(found, Code{left.text, "QRCode"}) != found.end());
    CHECK(std::ranges::find(found, Code{right.text, "Code128"}) != found.end());
}

TEST_CASE("the budget is kept to", "[codes]") {
    const auto began = std::chrono::steady_clock::now();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) codesIn(greyFrom(codes::plainPicture(seed)), 1ms);
    const auto allowed = codesIn(greyFrom(codes::hardPicture(codes::Kind::dataMatrix, codes::Trouble::small, 1).light), 1us);
    CHECK(allowed.size() <= 1);
    CHECK(std::chrono::steady_clock::now() - began < 20s);   // the pictures themselves take their time here
}

TEST_CASE("a code is believed when enough of the last frames hold it", "[codes]") {
    const Code a{"A", "QRCode"}, b{"B", "QRCode"};
    CodeVotes votes{2, 3};
    CHECK(votes.count({a}).empty());
    CHECK(votes.count({}).empty());
    CHECK(votes.count({a}) == Codes{a});         // two of three
    CHECK(votes.count({b}).empty());
    CHECK(votes.count({}).empty());
    CHECK(votes.count({a}).empty());             // the others are too long ago
    CHECK(votes.count({a, b}) == Codes{a});
    votes.forget();
    CHECK(votes.count({a}).empty());
}
