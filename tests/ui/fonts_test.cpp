#include <catch2/catch.hpp>
#include <random>

#include "ui/fonts/mapped_file.h"
#include "ui/fonts/metrics.h"

namespace ui {
namespace {

const char* const noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

}  // namespace

TEST_CASE("the Chinese face of Noto Sans CJK has the metrics that sizes are counted by") {
    const MappedFile file(noto);
    CHECK(simplifiedChineseFace(file.bytes()) == 2);
    const auto metrics = metricsOf(file.bytes(), 2);
    CHECK(metrics.capital == Approx(0.733F));
    CHECK(metrics.ascent + metrics.descent == Approx(1.448F));
}

TEST_CASE("bytes that are no font, or half of one, are refused and never read past their end") {
    const MappedFile file(noto);
    for (std::size_t length : {0, 3, 11, 12, 31, 200, 1000}) {
        const auto part = file.bytes().first(length);
        CHECK_THROWS_AS((metricsOf(part, length < 12 ? 0 : simplifiedChineseFace(part))), std::runtime_error);
    }
    std::mt19937 random(1);
    std::vector<std::byte> noise(400);
    for (int round = 0; round < 500; ++round) {
        for (auto& byte : noise) byte = static_cast<std::byte>(random());
        CHECK_THROWS_AS(metricsOf(noise, 0), std::runtime_error);
    }
}

TEST_CASE("a font that cannot be opened is named") {
    CHECK_THROWS_WITH(MappedFile("/nowhere/font.ttf"), Catch::Contains("/nowhere/font.ttf"));
    CHECK_THROWS_AS(MappedFile("/dev/null"), std::runtime_error);
}

}  // namespace ui
