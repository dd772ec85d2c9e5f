#include <catch2/catch.hpp>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

using namespace support;
using Catch::Contains;

namespace {

// What tests/layers says of a tree that holds one file with this text.
std::string complaint(const std::string& file, const std::string& text) {
    TempDir tree;
    std::filesystem::create_directories((tree / file).parent_path());
    writeFile(tree / file, text);
    Process layers({std::string(SOURCE_DIR) + "/tests/layers", {tree.path().string()}, {}, tree / "layers"});
    auto code = layers.awaitEnd();
    CHECK((code == 0) == layers.out().empty());
    return layers.out();
}

}  // namespace

TEST_CASE("layers is silent where the star is kept") {
    CHECK(complaint("kiosk/step.cpp", "#include \"drivers/device.h\"\n#include \"ui/prompt.h\"\n").empty());
    CHECK(complaint("ui/window.cpp", "#include <SDL.h>\n\n#include \"ui/frame.h\"\n").empty());
}

TEST_CASE("layers names who reaches where it must not") {
    CHECK_THAT(complaint("drivers/a.cpp", "#include \"ui/prompt.h\"\n"), Contains("drivers/a.cpp:1") && Contains("includes only its own"));
    CHECK_THAT(complaint("ui/a.h", "#pragma once\n  # include \"kiosk/event.h\"\n"), Contains("ui/a.h:2"));
    CHECK_THAT(complaint("platform/a.cpp", "#include \"drivers/device.h\"\n"), Contains("platform/a.cpp:1"));
    CHECK_THAT(complaint("drivers/emulators/a.cpp", "#include \"drivers/device.h\"\n"), Contains("shares no code with a driver"));
    CHECK_THAT(complaint("drivers/a.cpp", "#include \"drivers/emulators/dock.h\"\n"), Contains("a driver knows no emulator"));
    CHECK_THAT(complaint("kiosk/a.cpp", "#include \"tests/support/walk.h\"\n"), Contains("kiosk includes no test"));
    CHECK_THAT(complaint("platform/a.cpp", "#include \"platform/server/store.h\"\n"), Contains("knows no server"));
}

TEST_CASE("layers names what breaks the other house rules") {
    CHECK_THAT(complaint("ui/a.cpp", "#include \"frame.h\"\n"), Contains("include from the root"));
    CHECK_THAT(complaint("ui/a.h", "int width();\n"), Contains("#pragma once"));
    CHECK_THAT(complaint("ui/a.h", "#pragma once\nint getWidth() const;\n"), Contains("no get prefix"));
    CHECK_THAT(complaint("ui/a.cpp", std::string("// TO") + "DO: later\n"), Contains("left for later"));
}
