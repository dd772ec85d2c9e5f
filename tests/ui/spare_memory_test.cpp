#include <catch2/catch.hpp>

#include <imgui.h>

#include "tests/ui/headless.h"

namespace ui {
namespace {

// Many characters in two sizes, or few; `rare` ones from fonts of their own.
Panel::Draw text(const std::string& words, float capital) {
    return [=](Frame& frame) {
        frame.fill(frame.area(), 0xFFFFFFFF);
        frame.text(words, {5, 5, 250, 0}, {.capital = capital, .colour = 0xFF000000});
        return std::nullopt;
    };
}

std::string manyCharacters() {
    std::string all = "䶮𬱖";
    for (char32_t c = 0x4E00; c < 0x4E00 + 1500; ++c)
        for (char byte : {static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)), static_cast<char>(0x80 | (c & 0x3F))}) all += byte;
    return all;
}

int atlasPixels() { return ImGui::GetIO().Fonts->TexData->Width * ImGui::GetIO().Fonts->TexData->Height; }

}  // namespace

TEST_CASE("what was given back while nobody was there is not missed afterwards") {
    Headless screen;
    const auto few = text("您好，请问要办什么？", 11), many = text(manyCharacters(), 7.3F);
    const auto picture = [&] { return std::vector<std::uint32_t>(screen.surface().pixels, screen.surface().pixels + 1080 * 1920); };
    screen.show(many, 1);
    const auto manyBefore = picture();
    screen.show(few, 2);
    const auto fewBefore = picture();
    const int atlas = atlasPixels();

    screen.panel().spareMemory();
    screen.show(few, 2);
    CHECK(picture() == fewBefore);
    CHECK(atlasPixels() < atlas);
    screen.show(many, 3);
    CHECK(picture() == manyBefore);
}

}  // namespace ui
