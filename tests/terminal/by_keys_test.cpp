#include <catch2/catch.hpp>

#include "tests/support/keys_stage.h"
#include "tests/support/stand.h"
#include "tests/support/temp_dir.h"

using namespace support;

namespace {

// The whole terminal, and somebody who hears it and presses five keys. SDL's dummy driver takes the sound.
void visitByKeys(const std::string& name) {
    TempDir folder;
    StandOptions options;
    options.folder = folder.path();
    options.environment = {{"SDL_VIDEODRIVER", "offscreen"}, {"SDL_AUDIODRIVER", "dummy"}};
    options.deadlines = {{"farewell", 1000}};        // long enough to be heard
    Stand stand(options);
    stand.startTerminal();
    KeysStage stage(stand);
    stage.perform(loadWalk("by_keys/" + name));
    CHECK(stand.terminal().running());
    stand.end();
}

}  // namespace

TEST_CASE("a resident who cannot see applies by keys and speech", "[walk]") { visitByKeys("unemployment_registration"); }
TEST_CASE("a resident who cannot see asks for the progress of a case", "[walk]") { visitByKeys("progress"); }
TEST_CASE("a resident who cannot see collects the result", "[walk]") { visitByKeys("collect"); }
