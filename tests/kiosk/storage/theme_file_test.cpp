#include "kiosk/theme_file.h"

#include <catch2/catch.hpp>

#include "tests/support/temp_dir.h"
#include "ui/png.h"
#include "ui/theme.h"

using namespace kiosk;
namespace fs = std::filesystem;

namespace {

const fs::path example = fs::path{SOURCE_DIR} / "assets/themes/riverside.toml";

struct ThemeFolder {
    support::TempDir folder;
    ui::Brand brand;

    std::vector<std::string> mistakes(const std::string& words) {
        support::writeFile(folder / "theme.toml", words);
        std::vector<std::string> all;
        for (auto& mistake : readThemeFile(folder / "theme.toml", brand)) {
            CHECK(mistake.file == folder / "theme.toml");
            all.push_back(std::to_string(mistake.line) + ": " + mistake.text);
        }
        return all;
    }
    std::string mistake(const std::string& words) {
        const auto all = mistakes(words);
        REQUIRE(all.size() == 1);
        return all[0];
    }
};

}  // namespace

TEST_CASE("the example of a theme is one without mistakes, and says what it means") {
    ui::Brand brand;
    for (auto& mistake : readThemeFile(example, brand)) UNSCOPED_INFO(mistake.line << ": " << mistake.text);
    REQUIRE(readThemeFile(example, brand).empty());
    CHECK(brand.primary == 0xFF0A5344);
    CHECK(brand.primaryPressed == 0xFF05332A);
    CHECK(brand.onPrimary == 0xFFFFFFFF);
    CHECK(brand.ground == 0xFFF4F6F2);
    CHECK(brand.tint == 0xFFE3F1EC);
    CHECK((brand.emblem.width == 240 && brand.emblem.height == 240));
}

TEST_CASE("an empty theme changes nothing") {
    ThemeFolder site;
    CHECK(site.mistakes("").empty());
    CHECK(ui::palette({}, site.brand).primary == ui::palette({}).primary);
    CHECK(site.brand.emblem.width == 0);
}

TEST_CASE("all mistakes of a theme are named at once, each where it stands") {
    ThemeFolder site;
    support::writeFile(site.folder / "emblem.png", "no picture");
    const auto all = site.mistakes("[office]\nemblem = \"emblem.png\"\nname = \"x\"\n[colours]\nprimary = \"blue\"\nground = \"#FFFFF\"\ntint = 3\n"
                                   "on_primary = \"#GG0000\"\nborder = \"#000000\"\n[colors]\n");
    const auto has = [&](const std::string& wanted) {
        INFO(wanted);
        CHECK(std::ranges::any_of(all, [&](auto& one) { return one.starts_with(wanted); }));
    };
    CHECK(all.size() == 8);
    has("2: [office] emblem: " + (site.folder / "emblem.png").string() + " is no readable PNG: ");
    has("3: [office] name: unknown key");
    has("5: [colours] primary: \"blue\" is not of the form #RRGGBB");
    has("6: [colours] ground: \"#FFFFF\" is not of the form #RRGGBB");
    has("7: [colours] tint: must be a text in quotes");
    has("8: [colours] on_primary: \"#GG0000\" is not of the form #RRGGBB");
    has("9: [colours] border: unknown key");
    has("10: [colors]: unknown section");
}

TEST_CASE("an emblem that is not there or too large is a mistake") {
    ThemeFolder site;
    CHECK_THAT(site.mistake("[office]\nemblem = \"seal.png\"\n"), Catch::Contains("[office] emblem: " + (site.folder / "seal.png").string() + " is not there"));
    std::vector<std::uint32_t> pixels(1025 * 4);
    ui::savePng({pixels.data(), 1025, 4, 1025}, site.folder / "seal.png");
    CHECK_THAT(site.mistake("[office]\nemblem = \"seal.png\"\n"), Catch::Contains("1025 x 4 pixels, at most 1024 x 1024 are taken"));
    ui::savePng({pixels.data(), 1024, 4, 1025}, site.folder / "seal.png");
    CHECK(site.mistakes("[office]\nemblem = \"seal.png\"\n").empty());
}

TEST_CASE("a theme that is no TOML is one mistake with its place, as one that cannot be read") {
    ThemeFolder site;
    CHECK_THAT(site.mistake("[colours]\nprimary = #0A5344\n"), Catch::StartsWith("2: "));
    const auto gone = readThemeFile(site.folder / "gone.toml", site.brand);
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].line == 0);
}

// #595959 stands on white at 7.00 : 1, #5A5A5A at 6.89 : 1 (WCAG 2.2).
TEST_CASE("a colour is taken at a contrast of 7 : 1 and refused below, with the pair and what it reaches") {
    ThemeFolder site;
    const std::string white = "ground = \"#FFFFFF\"\ntint = \"#FFFFFF\"\n";
    CHECK(site.mistakes("[colours]\nprimary = \"#595959\"\n" + white).empty());
    const auto refused = site.mistakes("[colours]\nprimary = \"#5A5A5A\"\n" + white);
    REQUIRE(refused.size() == 2);                    // text on it, and itself on white
    CHECK(refused[0] == "2: [colours] primary: on_primary #FFFFFF on primary #5A5A5A reaches a contrast of 6.89 : 1, text needs 7 : 1");
    CHECK(refused[1] == "2: [colours] primary: primary #5A5A5A on tint #FFFFFF reaches a contrast of 6.89 : 1, text needs 7 : 1");
}

TEST_CASE("a contrast that falls short is owed to the colour that the office has chosen") {
    auto [words, text] = GENERATE(table<std::string, std::string>({
        {"ground = \"#C0C8D4\"", "[colours] ground: second text #434B57 on ground #C0C8D4 reaches a contrast of 5.2"},
        {"tint = \"#B0C4E8\"", "[colours] tint: "},
        {"on_primary = \"#D0D0D0\"", "[colours] on_primary: on_primary #D0D0D0 on primary #0B4AA2 reaches a contrast of 5.4"},
        {"primary_pressed = \"#3A6FC0\"", "[colours] primary_pressed: on_primary #FFFFFF on primary_pressed #3A6FC0 reaches a contrast of 4.9"},
        {"primary = \"#3060C0\"\nprimary_pressed = \"#000000\"", "[colours] primary: primary #3060C0 on ground #F3F5F9 reaches a contrast of 5.4"},
    }));
    ThemeFolder site;
    const auto all = site.mistakes("[colours]\n" + words + "\n");
    INFO(words << " gives " << (all.empty() ? "nothing" : all[0]));
    CHECK(std::ranges::any_of(all, [text = text](auto& one) { return one.find(text) != std::string::npos; }));
}

TEST_CASE("what an office leaves out follows from its primary colour, and stays legible") {
    for (const char* primary : {"#0A5344", "#8B1A1A", "#4A148C", "#0B4AA2", "#1A1A1A"}) {
        ThemeFolder site;
        INFO(primary);
        CHECK(site.mistakes(std::string{"[colours]\nprimary = \""} + primary + "\"\n").empty());
        const ui::Palette p = ui::palette({}, site.brand);
        CHECK(p.pressedButton.ground != ui::palette({}).pressedButton.ground);
        CHECK(ui::contrast(p.pressedButton.ground, 0xFFFFFFFF) > ui::contrast(p.primary, 0xFFFFFFFF));
    }
}
