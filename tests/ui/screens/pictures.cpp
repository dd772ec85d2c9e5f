#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <set>

#include "tests/ui/headless.h"
#include "tests/ui/screens/panels.h"
#include "tests/ui/screens/samples.h"

using namespace ui;

// Not a check: SCREENS_OUT=folder ui_tests "[pictures]" leaves every sample in every mode there, to be looked at.
// SCREENS_ONLY, a part of a file's name, leaves the others out.
TEST_CASE("every screen can be painted to be looked at", "[.][pictures]") {
    const char* out = std::getenv("SCREENS_OUT");
    REQUIRE(out);
    const std::string only = std::getenv("SCREENS_ONLY") ? std::getenv("SCREENS_ONLY") : "";
    std::filesystem::create_directories(out);
    for (const Setting& setting : settings())
        for (const Sample& sample : samples(setting.modes)) {
            const std::string name = setting.name + "-" + sample.name + ".png";
            if (name.find(only) == std::string::npos) continue;
            Headless screen{setting.panel};
            screen.show(sample.view);
            open(screen, sample);
            screen.savePng(std::filesystem::path{out} / name);
            CHECK(std::filesystem::file_size(std::filesystem::path{out} / name) > 0);
        }
}

// The same with the looks of the example of a theme, as far as ui knows them: its emblem and its main colours.
TEST_CASE("screens with an office's looks can be painted to be looked at", "[.][pictures]") {
    const char* out = std::getenv("SCREENS_OUT");
    REQUIRE(out);
    const std::string only = std::getenv("SCREENS_ONLY") ? std::getenv("SCREENS_ONLY") : "";
    for (Setting setting : settings())
        for (const Sample& sample : samples(setting.modes)) {
            const std::string name = "branded-" + setting.name + "-" + sample.name + ".png";
            if (name.find(only) == std::string::npos) continue;
            setting.panel.brand = {.primary = 0xFF0A5344, .primaryPressed = 0xFF05332A, .ground = 0xFFF4F6F2, .tint = 0xFFE3F1EC};
            setting.panel.brand.emblem = loadPng(SOURCE_DIR "/assets/themes/riverside.png", 1024, 0xFFFFFFFF);
            Headless screen{setting.panel};
            screen.show(sample.view);
            open(screen, sample);
            screen.savePng(std::filesystem::path{out} / name);
            CHECK(std::filesystem::file_size(std::filesystem::path{out} / name) > 0);
        }
}
