#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>

#include "tests/ui/text_input/characters.h"
#include "tests/ui/text_input/writer.h"

using namespace ui;

// Not a check: like tests/ui/screens/pictures.cpp, but of what stands there while something is written.
TEST_CASE("every way of writing can be painted to be looked at", "[.][pictures]") {
    const char* out = std::getenv("SCREENS_OUT");
    REQUIRE(out);
    const std::string only = std::getenv("SCREENS_ONLY") ? std::getenv("SCREENS_ONLY") : "";
    std::filesystem::create_directories(out);
    for (const Setting& setting : settings()) {
        const auto picture = [&](const std::string& way, auto write) {
            const std::string name = setting.name + "-typing_" + way + ".png";
            if (name.find(only) == std::string::npos) return;
            Writer writer{setting};
            writer.typing().text = "湖南省岳阳市汨罗市";
            writer.way("way_" + way.substr(0, way.find('-')));
            write(writer);
            writer.screen.show(writer.view);
            writer.screen.savePng(std::filesystem::path{out} / name);
        };
        picture("pinyin", [](Writer& writer) { writer.keys("bishi"); });
        picture("pinyin-digits", [](Writer& writer) { writer.tap("key_layer"); });
        picture("handwriting", [](Writer& writer) { writer.write(yong()); });
        picture("handwriting-begin", [](Writer&) {});
        picture("strokes", [](Writer& writer) { writer.keys("hpznp"); });
        picture("strokes-begin", [](Writer&) {});
        picture("code", [](Writer& writer) { writer.keys("4dae"); });
        picture("code-none", [](Writer& writer) { writer.keys("20"); });
    }
}
