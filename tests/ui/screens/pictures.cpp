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
            screen.savePng(std::filesystem::path{out} / name);
            CHECK(std::filesystem::file_size(std::filesystem::path{out} / name) > 0);
        }
}
