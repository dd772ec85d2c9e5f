#include "ui/speech/audio.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace ui;

// SDL's own driver without a loudspeaker. Unguarded, SDL calls a function that is not there after a few of these.
TEST_CASE("sounds of several threads share SDL, whichever opens and closes when", "[speech]") {
    ::setenv("SDL_AUDIODRIVER", "dummy", 1);
    const std::vector<std::int16_t> samples(64, 0);
    std::atomic<int> played = 0;
    {
        std::vector<std::jthread> voices;
        for (int rate : {8'000, 16'000, 22'050, 44'100})
            voices.emplace_back([&, rate] {
                for (int n = 0; n < 25; ++n, ++played) try {
                    sdlAudio()->play({samples, rate});
                } catch (const NoVoice&) {           // the only loudspeaker is in use: a reason, and no crash
                }
            });
    }
    CHECK(played == 100);
}
